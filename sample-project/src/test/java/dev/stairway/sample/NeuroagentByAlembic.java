package dev.stairway.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.junit.MigratedDatabase;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.alembic.AlembicSettings;
import dev.stairway.tool.alembic.AlembicTool;
import java.nio.file.Path;
import javax.sql.DataSource;

/** A test's database as Alembic sees it, while its test belongs to another tool. */
record NeuroagentByAlembic(MigratedDatabase database) implements TestDatabase {

    /** Runs all of Neuroagent's Alembic revisions. */
    static void upgradeToHead(MigratedDatabase database) {
        AlembicSettings settings = AlembicSettings.of(Path.of("alembic.ini"))
                .workingDirectory(Path.of("neuroagent").toAbsolutePath())
                .build();
        try (AlembicTool alembic = new AlembicTool(settings);
                MigrationSession session = alembic.open(new NeuroagentByAlembic(database))) {
            assertThat(session.upgradeToHead().error()).isEmpty();
        }
    }

    @Override
    public ConnectionUrl url() {
        return database.url();
    }

    @Override
    public DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public DatabaseServer server() {
        throw new UnsupportedOperationException("the test's own server is not Alembic's business");
    }

    /** Its test decides that. */
    @Override
    public void keep() {}

    /** Its test does that. */
    @Override
    public void close() {}
}
