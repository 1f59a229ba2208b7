package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.failure;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.tool.ToolFailure;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions that end before their time: what is said, and that nothing is left. */
class EndingsTests {

    private static final String CHILD = "import subprocess, sys\n"
            + "subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(600)'], start_new_session=%s)\n";

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void what_the_project_prints_is_kept_and_disturbs_nothing() {
        AlembicTool tool =
                one("print('from python')\nos.system('echo from a child')\nos.write(1, b'{\"seconds\": 7}\\n')")
                        .tool();
        try (AlembicSession session = open(tool)) {
            succeed(session, upgrade(tool, "a1"));
            assertThat(session.current()).containsExactly("a1");
            assertThat(session.output()).contains("from python\nfrom a child\n{\"seconds\": 7}");
        }
    }

    @Test
    void sys_exit_in_a_migration() {
        ToolFailure failure = ended(one("sys.exit('enough')").tool());
        assertThat(failure.type()).isEqualTo("SystemExit");
        assertThat(failure.message()).isEqualTo("the project called sys.exit('enough')");
        assertThat(failure.details()).isEqualTo("""
                migrations/versions/a1.py:14 in upgrade
                    sys.exit('enough')""");
    }

    @Test
    void sys_exit_in_env_py() {
        ToolFailure failure =
                ended(one("pass").environment("import sys\nsys.exit(3)\n").tool());
        assertThat(failure).hasToString("SystemExit: the project called sys.exit(3)");
    }

    @Test
    void a_worker_that_dies() {
        ToolFailure failure = ended(one("print('last words')\nos._exit(3)").tool());
        assertThat(failure.type()).isEqualTo("exit status 3");
        assertThat(failure.message()).isEqualTo("the Python process ended during upgrade base → a1");
        assertThat(failure.details()).endsWith("last words");
    }

    @Test
    void a_worker_that_is_killed() {
        ToolFailure failure =
                ended(one("import signal\nos.kill(os.getpid(), signal.SIGKILL)").tool());
        assertThat(failure)
                .hasToString("exit status 137 (signal 9): the Python process ended during upgrade base → a1");
    }

    @Test
    void a_migration_that_hangs_with_a_child_of_its_own() {
        AlembicProject project = one(CHILD.formatted("False") + "time.sleep(600)");
        AlembicTool tool = new AlembicTool(
                project.settings().timeLimit(Duration.ofSeconds(6)).build());
        ToolFailure failure = ended(tool);
        assertThat(failure).hasToString("time limit: upgrade base → a1 took longer than 6 s and was stopped");
        assertThat(database.tables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"False", "True"})
    void a_child_that_outlives_its_parent_is_ended_with_the_session(String inSessionOfItsOwn) {
        AlembicTool tool = one(CHILD.formatted(inSessionOfItsOwn)).tool();
        List<ProcessHandle> children;
        try (AlembicSession session = open(tool)) {
            succeed(session, upgrade(tool, "a1"));
            children = session.process().descendants().toList();
            assertThat(children).hasSize(1);
        }
        assertThat(children).allMatch(child -> child.info().command().isEmpty());
    }

    @Test
    void a_child_of_a_worker_that_died_is_ended() {
        AlembicTool tool = one(CHILD.formatted("False").replace("subprocess.Popen", "child = subprocess.Popen")
                        + "print('child', child.pid)\nos._exit(3)")
                .tool();
        String lastWords = ended(tool).details();
        long child = Long.parseLong(
                lastWords.substring(lastWords.indexOf("child ") + 6).strip());
        // Dead, but perhaps not yet collected: then it has no command any more.
        assertThat(ProcessHandle.of(child).flatMap(handle -> handle.info().command()))
                .isEmpty();
    }

    @Test
    void an_env_py_that_raises() {
        ToolFailure failure = ended(
                one("pass").environment("raise ValueError('no settings')\n").tool());
        assertThat(failure).hasToString("ValueError: no settings");
        assertThat(failure.details()).isEqualTo("migrations/env.py:1 in <module>\n    raise ValueError('no settings')");
    }

    @Test
    void an_env_py_that_runs_nothing() {
        ToolFailure failure = ended(one("pass").environment("print('hello')\n").tool());
        assertThat(failure.type()).isEqualTo("env.py");
        assertThat(failure.message())
                .isEqualTo("env.py returned without running any migration: only its offline branch calls"
                        + " context.run_migrations(), or it swallowed an error");
    }

    @Test
    void an_env_py_that_swallows_a_migrations_error_is_a_failure_all_the_same() {
        String swallowing = AlembicProject.OWN_TRANSACTION.indent(4);
        AlembicTool tool = one("raise RuntimeError('no')")
                .environment("try:\n" + swallowing + "except Exception:\n    print('never mind')\n")
                .tool();
        try (AlembicSession session = open(tool)) {
            ToolFailure failure = failure(session.apply(upgrade(tool, "a1")));
            assertThat(failure).hasToString("RuntimeError: no");
            assertThat(failure(session.upgradeToHead())).hasToString("RuntimeError: no");
        }
    }

    @Test
    void a_session_that_is_over_says_so() {
        AlembicTool tool = one("os._exit(3)").tool();
        try (AlembicSession session = open(tool)) {
            session.apply(upgrade(tool, "a1"));
            assertThatThrownBy(session::current)
                    .hasMessage(
                            "Alembic alembic.ini: this session is over, reading the current revision cannot be run");
        }
    }

    private AlembicProject one(String upgrade) {
        return AlembicProject.in(folder).revision("a1", "None", upgrade, "pass");
    }

    private AlembicSession open(AlembicTool tool) {
        return (AlembicSession) tool.open(database);
    }

    /** The fatal failure of the first step, after which no process is left. */
    private ToolFailure ended(AlembicTool tool) {
        ProcessHandle process;
        ToolFailure failure;
        try (AlembicSession session = open(tool)) {
            process = session.process();
            failure = failure(session.apply(upgrade(tool, "a1")));
            assertThat(failure.fatal()).isTrue();
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(process.descendants()).isEmpty();
        return failure;
    }
}
