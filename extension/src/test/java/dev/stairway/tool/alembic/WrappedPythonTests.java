package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.python.EnvironmentForTests;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Python behind a command of the project's own, as {@code poetry run python} or {@code docker compose exec -T app python}. */
class WrappedPythonTests {

    /** Talks before Python runs, stays its parent, and hands on what Python ends with. */
    private static final String WRAPPER = "#!/bin/sh\necho Entering the environment\n\"$@\"\nexit $?\n";

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void a_wrapper_that_talks_and_stays_is_stepped_through_and_leaves_no_process() {
        AlembicTool tool = tool(EnvironmentForTests.python().toString());
        assertThat(tool.history().revisions()).hasSize(1);
        ProcessHandle wrapper;
        ProcessHandle python;
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            assertThat(session.output()).contains("Entering the environment");
            wrapper = ((AlembicSession) session).process();
            python = wrapper.children().findFirst().orElseThrow();
        }
        assertThat(database.tables()).containsExactly("t_a1");
        assertThat(wrapper.isAlive()).isFalse();
        assertThat(python.isAlive()).isFalse();
    }

    @Test
    void a_wrapper_that_cannot_start_python_is_told_with_what_it_printed() {
        assertThatThrownBy(() -> tool("/no/such/python").history())
                .isInstanceOf(MigrationException.class)
                .hasMessageStartingWith("Alembic alembic.ini: the history cannot be read: exit status 127: ")
                .hasMessageContaining("Entering the environment")
                .hasMessageContaining("/no/such/python");
    }

    private AlembicTool tool(String python) {
        AlembicProject project = AlembicProject.in(folder).table("a1", "None").file("in env", WRAPPER);
        return new AlembicTool(
                project.settings().pythonCommand("sh 'in env' " + python).build());
    }
}
