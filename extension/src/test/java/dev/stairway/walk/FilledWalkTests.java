package dev.stairway.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.alembic.AlembicSettings;
import dev.stairway.tool.alembic.AlembicTool;
import dev.stairway.tool.python.EnvironmentForTests;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Declared rows are there again whenever the walk starts over, or it is said that they are not. */
class FilledWalkTests {

    private static DatabaseServer server;
    private static MigrationTool tool;

    @BeforeAll
    static void start() {
        server = new EmbeddedPostgresProvider().start();
        tool = new AlembicTool(AlembicSettings.of(Path.of("alembic.ini"))
                .workingDirectory(Path.of("src/test/projects/declared").toAbsolutePath())
                .python(EnvironmentForTests.python())
                .build());
    }

    @AfterAll
    static void stop() {
        tool.close();
        server.close();
    }

    @Test
    void checkpoints_hold_declared_rows_and_are_forgotten_when_those_are_left_out() {
        SqlAction twice = connection -> {
            insert(connection, "Ann");
            insert(connection, "Ann");
        };

        List<String> withCheckpoints = walk(Duration.ZERO, twice);
        List<String> without = walk(Duration.ofDays(1), twice);

        assertThat(withCheckpoints)
                .isEqualTo(without)
                .containsExactly(
                        "a1 0 rows",
                        "b2 2 rows, automatic ones refused",
                        "c3 2 rows, refused; the rows of the test are left out from here on",
                        "d4 2 rows");
    }

    @Test
    void rows_that_keep_the_revisions_from_being_applied_again_are_left_out_and_named() {
        AtomicInteger times = new AtomicInteger();

        List<String> seen =
                walk(Duration.ofDays(1), connection -> insert(connection, times.incrementAndGet() > 3 ? "Zoe" : "Ann"));

        assertThat(seen)
                .containsExactly(
                        "a1 0 rows",
                        "b2 1 rows, automatic ones refused",
                        "c3 2 rows, automatic ones refused; the rows of the test are left out from here on: "
                                + "the revisions so far cannot be applied again with them",
                        "d4 2 rows");
    }

    private static void insert(Connection connection, String name) throws Exception {
        connection
                .createStatement()
                .execute("insert into customers (name, town) values ('%s', 'Rome')".formatted(name));
    }

    private static List<String> walk(Duration patience, SqlAction action) {
        WalkOptions options = WalkOptions.defaults().withRows(List.of(new DeclaredRows("a1", "the test", action)));
        try (FilledWalk walk = new FilledWalk(new Restoration(tool, server, patience), options)) {
            return tool.history().revisions().stream()
                    .map(revision -> revision.id() + text(walk.examine(revision)))
                    .toList();
        }
    }

    private static String text(RevisionRows rows) {
        StringBuilder text = new StringBuilder(" " + rows.rows() + " rows");
        if (rows.failure(Leg.UP).isPresent()) {
            text.append(", refused");
        } else if (rows.refusal().isPresent()) {
            text.append(", automatic ones refused");
        }
        rows.missing().forEach(missing -> text.append("; ").append(missing));
        return text.toString();
    }
}
