package dev.stairway.tool.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.StepOutcome.Raised;
import dev.stairway.tool.ToolFailure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteppingTests {

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"sync", "async"})
    void steps_up_and_down_with_one_run_of_env_py(String kind) {
        AlembicTool tool = three().environment(kind.equals("sync") ? AlembicProject.SYNC : AlembicProject.ASYNC)
                .tool();
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.environmentRuns()).isZero();
            for (Revision revision : tool.history().revisions()) {
                succeed(session, MigrationStep.upgrade(revision));
                assertThat(session.current()).containsExactly(revision.id());
                succeed(session, MigrationStep.downgrade(revision));
                assertThat(session.current()).isEqualTo(revision.parents());
                succeed(session, MigrationStep.upgrade(revision));
                assertThat(database.connectionStates()).containsOnly("idle");
            }
            assertThat(database.tables()).containsExactly("t_a1", "t_a2", "t_a3");
            assertThat(database.query("select version_num from alembic_version"))
                    .containsExactly("a3");
            assertThat(session.environmentRuns()).isEqualTo(1);
            assertThat(session.fallback()).isEmpty();
            assertThat(session.bookkeepingTables()).containsExactly("public.alembic_version");
        }
        assertThat(database.connectionStates()).isEmpty();
    }

    @Test
    void a_failing_step_is_rolled_back_and_the_same_run_of_env_py_goes_on() {
        AlembicTool tool = AlembicProject.in(folder)
                .table("a1", "None")
                .revision(
                        "a2",
                        "'a1'",
                        "op.execute('create table half (id int)')\nop.execute('select * from missing')",
                        "pass")
                .table("a3", "'a1'")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            ToolFailure failure = failure(session.apply(upgrade(tool, "a2")));
            assertThat(failure.type()).isEqualTo("sqlalchemy.exc.ProgrammingError");
            assertThat(failure.message()).isEqualTo("""
                    relation "missing" does not exist
                    LINE 1: select * from missing
                                          ^""");
            assertThat(failure.details()).isEqualTo("""
                    migrations/versions/a2.py:15 in upgrade
                        op.execute('select * from missing')
                    SQL: select * from missing""");
            assertThat(failure.refusal()).isFalse();
            assertThat(failure.fatal()).isFalse();
            assertThat(database.tables()).containsExactly("t_a1");
            assertThat(database.connectionStates()).containsOnly("idle");
            assertThat(session.current()).containsExactly("a1");
            succeed(session, upgrade(tool, "a3"));
            assertThat(database.tables()).containsExactly("t_a1", "t_a3");
            assertThat(session.environmentRuns()).isEqualTo(1);
        }
    }

    @Test
    void an_env_py_with_a_transaction_of_its_own_is_run_once_a_step_and_the_session_says_so() {
        AlembicTool tool = three().environment(AlembicProject.OWN_TRANSACTION).tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            succeed(session, downgrade(tool, "a2"));
            assertThat(session.fallback()).hasValue("env.py runs the migrations inside a transaction of its own");
            assertThat(database.tables()).containsExactly("t_a1");
            assertThat(session.current()).containsExactly("a1");
            assertThat(session.environmentRuns()).isEqualTo(6);
            assertThat(database.connectionStates()).isEmpty();
        }
    }

    @Test
    void a_transaction_that_env_py_begins_after_configuring_is_respected_too() {
        String late = AlembicProject.SYNC.replace("with context.begin_transaction():", "with connection.begin():");
        AlembicTool tool = three().environment(late).tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            assertThat(session.fallback()).isPresent();
            assertThat(database.tables()).containsExactly("t_a1", "t_a2");
        }
    }

    @Test
    void a_step_that_fails_when_it_is_committed_did_not_happen() {
        AlembicTool tool = AlembicProject.in(folder)
                .revision(
                        "a1",
                        "None",
                        "op.execute('create table t (id int primary key, up int references t deferrable initially deferred)')\n"
                                + "op.execute('insert into t values (1, 99)')",
                        "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThat(failure(session.apply(upgrade(tool, "a1"))).type())
                        .isEqualTo("sqlalchemy.exc.IntegrityError");
                assertThat(session.current()).isEmpty();
                assertThat(database.tables()).isEmpty();
            }
            assertThat(session.environmentRuns()).isEqualTo(1);
        }
    }

    @Test
    void a_lost_connection_ends_the_session() {
        AlembicTool tool = AlembicProject.in(folder)
                .revision("a1", "None", "op.execute('select pg_terminate_backend(pg_backend_pid())')", "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            ToolFailure failure = failure(session.apply(upgrade(tool, "a1")));
            assertThat(failure.type()).isEqualTo("sqlalchemy.exc.OperationalError");
            assertThat(failure.message()).startsWith("terminating connection due to administrator command");
            assertThat(failure.fatal()).isTrue();
        }
    }

    @Test
    void arguments_that_env_py_hands_to_the_migrations_arrive() {
        String source = AlembicProject.source("a1", "None", "op.execute('create table ' + kind + ' (id int)')", "pass");
        AlembicTool tool = AlembicProject.in(folder)
                .environment(AlembicProject.SYNC.replace("run_migrations()", "run_migrations(kind='x')"))
                .file("migrations/versions/a1.py", source.replace("def upgrade():", "def upgrade(kind):"))
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            assertThat(database.tables()).containsExactly("x");
        }
    }

    @Test
    void whole_history_runs_in_the_projects_own_transaction_mode() {
        AlembicTool tool = three().tool();
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            assertThat(session.current()).containsExactly("a3");
            assertThat(session.downgradeToBase().succeeded()).isTrue();
            assertThat(session.current()).isEmpty();
            assertThat(database.tables()).isEmpty();
        }
    }

    @Test
    void a_whole_history_that_fails_leaves_nothing_of_the_one_transaction() {
        AlembicTool tool = three().revision("a4", "'a3'", "raise RuntimeError('no')", "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            ToolFailure failure = failure(session.upgradeToHead());
            assertThat(failure).hasToString("RuntimeError: no");
            assertThat(failure.fatal()).isFalse();
            assertThat(database.tables()).isEmpty();
            assertThat(session.current()).isEmpty();
        }
    }

    @Test
    void history_has_the_titles_and_places() {
        assertThat(three().tool().history().revisions())
                .containsExactly(
                        new Revision("a1", List.of(), List.of(), List.of(), "make a1", "migrations/versions/a1.py"),
                        new Revision("a2", List.of("a1"), List.of(), List.of(), "make a2", "migrations/versions/a2.py"),
                        new Revision(
                                "a3", List.of("a2"), List.of(), List.of(), "make a3", "migrations/versions/a3.py"));
    }

    private AlembicProject three() {
        return AlembicProject.in(folder).table("a1", "None").table("a2", "'a1'").table("a3", "'a2'");
    }

    static void succeed(MigrationSession session, MigrationStep step) {
        StepOutcome outcome = session.apply(step);
        assertThat(outcome).as(() -> step + "\n" + session.output()).isInstanceOf(StepOutcome.Applied.class);
    }

    static ToolFailure failure(StepOutcome outcome) {
        assertThat(outcome).isInstanceOf(Raised.class);
        return ((Raised) outcome).failure();
    }

    static MigrationStep upgrade(AlembicTool tool, String id) {
        return MigrationStep.upgrade(tool.history().find(id).orElseThrow());
    }

    static MigrationStep downgrade(AlembicTool tool, String id) {
        return MigrationStep.downgrade(tool.history().find(id).orElseThrow());
    }
}
