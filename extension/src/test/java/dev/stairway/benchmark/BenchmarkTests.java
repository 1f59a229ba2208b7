package dev.stairway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.benchmark.GeneratedHistory.Statements;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.alembic.AlembicSettings;
import dev.stairway.tool.alembic.AlembicTool;
import dev.stairway.tool.python.EnvironmentForTests;
import dev.stairway.verdict.Reversibility;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import dev.stairway.walk.Walker;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Prints what a walk costs; asserts only that it walked, for times are no business of tests. */
@Tag("benchmark")
class BenchmarkTests {

    private static DatabaseServer server;

    @BeforeAll
    static void start() {
        server = new EmbeddedPostgresProvider().start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 100, 500})
    void a_walk_against_the_same_statements(int length, @TempDir Path folder) throws Exception {
        GeneratedHistory history = GeneratedHistory.ofLength(length);
        history.write(folder);
        double sql = plainSql(history);
        try (MigrationTool tool = new AlembicTool(AlembicSettings.of(Path.of("alembic.ini"))
                .workingDirectory(folder)
                .python(EnvironmentForTests.python())
                .build())) {
            assertThat(tool.history().revisions()).hasSize(length);
            double stepping = stepping(tool);
            double untraced = walk(tool, WalkOptions.defaults().withoutData().withoutTrace());
            double schema = walk(tool, WalkOptions.defaults().withoutData());
            String memory = PeakMemory.now();
            double rows = walk(tool, WalkOptions.defaults());
            System.out.printf(
                    "%4d revisions · plain SQL %.1f s · Alembic stepping %.1f s · walk %.1f s · with rows %.1f s"
                            + " · walk/stepping %.1f · walk/SQL %.1f · walk/untraced %.2f · with rows/walk %.1f · %.0f ms a revision,"
                            + " %.0f with rows · %s, %s with rows%n",
                    length,
                    sql,
                    stepping,
                    schema,
                    rows,
                    schema / stepping,
                    schema / sql,
                    schema / untraced,
                    rows / schema,
                    schema * 1000 / length,
                    rows * 1000 / length,
                    memory,
                    PeakMemory.now());
        }
    }

    private static double walk(MigrationTool tool, WalkOptions options) {
        long started = System.nanoTime();
        Walk walk = new Walker(tool, server, options).walk();
        double took = seconds(started);
        assertThat(walk.revisions())
                .allSatisfy(revision -> assertThat(RevisionVerdict.of(revision).reversibility())
                        .isIn(Reversibility.REVERSIBLE, Reversibility.AT_RISK));
        return took;
    }

    private static double plainSql(GeneratedHistory history) throws Exception {
        try (TestDatabase database = server.create("sql");
                Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            long started = System.nanoTime();
            for (Statements revision : history.revisions()) {
                run(connection, revision.upgrade());
                run(connection, revision.downgrade());
                run(connection, revision.upgrade());
            }
            return seconds(started);
        }
    }

    private static void run(Connection connection, List<String> statements) throws Exception {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        connection.commit();
    }

    private static double stepping(MigrationTool tool) {
        long started = System.nanoTime();
        try (TestDatabase database = server.create("stepping");
                MigrationSession session = tool.open(database)) {
            for (Revision revision : tool.history().revisions()) {
                assertThat(session.apply(MigrationStep.upgrade(revision)).succeeded())
                        .isTrue();
                assertThat(session.apply(MigrationStep.downgrade(revision)).succeeded())
                        .isTrue();
                assertThat(session.apply(MigrationStep.upgrade(revision)).succeeded())
                        .isTrue();
            }
        }
        return seconds(started);
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
