package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.tool.MigrationTool;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import dev.stairway.walk.Walker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** However a walk ends, no database and no process of it remains, and env.py has run no oftener than it must. */
@ExtendWith(EmbeddedServer.class)
class LeavingNothingTests {

    private static final String SLEEP = "import time; open('sleeping', 'w').close(); time.sleep(60)";

    private final DatabaseServer server;
    private final Path folder;
    private final ScenarioProject project;

    LeavingNothingTests(DatabaseServer server, @TempDir Path folder) {
        this.server = server;
        this.folder = folder;
        this.project = new ScenarioProject(folder);
    }

    @AfterEach
    void nothing_remains() throws SQLException {
        assertThat(databases()).isEmpty();
        assertThat(workers()).isEmpty();
    }

    @Test
    void env_py_runs_once_for_all_steps_of_each_walk() throws IOException {
        Path env = folder.resolve("migrations/env.py");
        Files.writeString(
                env,
                Files.readString(env)
                        + "\nopen(config.config_file_name + '.runs', 'a').write(config.get_main_option('sqlalchemy.url') + '\\n')\n");
        project.ordinary("one").ordinary("two").ordinary("three");

        walk();

        assertThat(Files.readAllLines(folder.resolve("alembic.ini.runs")))
                .filteredOn(url -> url.contains("/stairway_walk_"))
                .as("one walk over the schema, one with rows")
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void a_worker_that_dies_fails_its_own_revision_and_no_other() {
        project.ordinary("one")
                .add("dies", "op.execute('create table dies ()')", "import os; os._exit(3)")
                .ordinary("three");

        Walk walk = walk();

        assertThat(VerdictText.of(walk, "one")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, "dies"))
                .startsWith("FAILS\nSW103\n  exit status 3: the Python process ended during downgrade dies → one");
        assertThat(VerdictText.of(walk, "three")).isEqualTo("REVERSIBLE");
    }

    @Test
    void a_walk_that_is_interrupted_ends_at_once() throws InterruptedException {
        project.ordinary("one").add("sleeps", SLEEP, "pass");
        List<Throwable> errors = new ArrayList<>();
        MigrationTool tool = project.tool();
        assertThat(tool.history().revisions()).hasSize(2);
        Thread walking = new Thread(() -> new Walker(tool, server, WalkOptions.defaults()).walk());
        walking.setUncaughtExceptionHandler((thread, error) -> errors.add(error));
        walking.start();
        while (walking.isAlive() && !Files.exists(folder.resolve("sleeping"))) {
            walking.join(20);
        }

        walking.interrupt();

        walking.join(Duration.ofSeconds(20).toMillis());
        tool.close();
        assertThat(walking.isAlive()).isFalse();
        assertThat(errors).singleElement().extracting(Throwable::getMessage).isEqualTo("the walk was interrupted");
    }

    private Walk walk() {
        return project.walk(server, WalkOptions.defaults());
    }

    private List<String> databases() throws SQLException {
        try (TestDatabase look = server.create("look");
                var connection = look.dataSource().getConnection();
                var statement = connection.createStatement();
                ResultSet names = statement.executeQuery("select datname from pg_database where datname ~ "
                        + "'^stairway_' and datname <> current_database()")) {
            List<String> found = new ArrayList<>();
            while (names.next()) {
                found.add(names.getString(1));
            }
            return found;
        }
    }

    /** Not the process that workers are forked from, which waits a while for the next class. */
    private static List<String> workers() {
        ProcessHandle jvm = ProcessHandle.current();
        return jvm.descendants()
                .filter(process -> !process.info().commandLine().orElse("").contains("stairway-forkserver")
                        || !process.parent().equals(Optional.of(jvm)))
                .map(process -> process.info().commandLine().orElse(""))
                .filter(command -> command.contains("python"))
                .toList();
    }
}
