package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.TracedStep;
import dev.stairway.trace.LockMode;
import dev.stairway.trace.StepTrace;
import dev.stairway.trace.TraceGap;
import dev.stairway.trace.TracedStatement;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the worker sees of a step, whatever the driver. */
class TracingTests {

    private static final String WRITING = """
            op.create_table("a", sa.Column("id", sa.Integer(), primary_key=True))
            op.bulk_insert(sa.table("a", sa.column("id")), [{"id": 1}, {"id": 2}])
            for i in range(3):
                op.execute("update a set id = id + 10")
            with op.get_context().autocommit_block():
                op.execute("create index concurrently i on a (id)")
            op.execute("delete from a where id > 31")""";

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"psycopg", "psycopg2", "asyncpg"})
    void statements_their_transactions_and_the_rows_that_they_wrote(String driver) {
        StepTrace trace = run(driver, WRITING).trace();

        assertThat(statements(trace))
                .satisfiesExactly(
                        create -> assertThat(create).startsWith("1 · 1 × CREATE TABLE a"),
                        insert -> assertThat(insert).startsWith("1 · 1 × INSERT INTO a"),
                        update -> assertThat(update).isEqualTo("1 · 3 × update a set id = id + 10"),
                        index -> assertThat(index).isEqualTo("0 · 1 × create index concurrently i on a (id)"),
                        delete -> assertThat(delete).isEqualTo("2 · 1 × delete from a where id > 31"));
        assertThat(trace.rows())
                .extracting(StepTrace.Rows::inserted, StepTrace.Rows::updated, StepTrace.Rows::deleted)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2L, 6L, 1L));
        assertThat(trace.statements().get(2).rows()).hasValue(6);
        assertThat(reasons(trace, TraceGap.Part.LOCKS))
                .containsExactly("1 of the statements ran outside of a transaction");
        assertThat(database.connectionStates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "psycopg, 'cursor = op.get_bind().connection.cursor(); cursor.execute(\"create table raw (id int)\")'",
        "psycopg2, 'cursor = op.get_bind().connection.cursor(); cursor.execute(\"create table raw (id int)\")'",
        "asyncpg, 'op.get_bind().connection.run_async(lambda c: c.execute(\"create table raw (id int)\"))'"
    })
    void statements_that_go_past_sqlalchemy(String driver, String upgrade) {
        StepTrace trace = run(driver, "op.execute('select 0')\n" + upgrade + "\nop.execute('select 1')")
                .trace();

        assertThat(trace.statements()).extracting(TracedStatement::text).contains("create table raw (id int)");
        assertThat(trace.locks()).isNotEmpty();
        assertThat(reasons(trace, TraceGap.Part.STATEMENTS)).isEmpty();
    }

    /** The server is asked as late as possible, and must not be asked too late. */
    @ParameterizedTest
    @ValueSource(strings = {"psycopg", "psycopg2"})
    void a_lock_is_told_with_the_statement_that_took_it(String driver) {
        StepTrace trace = run(driver, """
                        op.execute("create table a (id int)")
                        op.get_bind().connection.cursor().execute("create table b (id int)")
                        op.execute("create table c (id int)")""").trace();

        assertThat(trace.locks().stream()
                        .filter(lock -> lock.mode() == LockMode.ACCESS_EXCLUSIVE)
                        .map(lock -> trace.statements().get(lock.statement()).text()))
                .containsExactly("create table a (id int)", "create table b (id int)", "create table c (id int)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"psycopg", "psycopg2", "asyncpg"})
    void what_was_locked_before_the_revision_raised(String driver) {
        TracedStep step = run(driver, "op.execute('create table a (id int)')\nraise ValueError('no')");

        assertThat(step.outcome().succeeded()).isFalse();
        assertThat(step.trace().locks()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"psycopg", "psycopg2"})
    void a_commit_past_sqlalchemy_leaves_a_gap(String driver) {
        StepTrace trace = run(driver, """
                        op.execute("create table a (id int)")
                        op.get_bind().connection.dbapi_connection.commit()
                        op.execute("create table b (id int)")""").trace();

        assertThat(reasons(trace, TraceGap.Part.LOCKS)).containsExactly("a transaction was ended past SQLAlchemy");
        assertThat(reasons(trace, TraceGap.Part.ROWS)).containsExactly("a transaction was ended past SQLAlchemy");
    }

    @Test
    void a_driver_that_does_not_tell_what_goes_past_sqlalchemy() {
        assertThat(reasons(run("pg8000", "pass").trace(), TraceGap.Part.STATEMENTS))
                .containsExactly("with the driver pg8000, statements that go past SQLAlchemy are not seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"psycopg", "psycopg2", "asyncpg"})
    void the_statement_that_fails_is_the_last_one(String driver) {
        TracedStep step = run(driver, "op.execute('create table a (id int)')\nop.execute('select * from nowhere')");

        assertThat(step.outcome().succeeded()).isFalse();
        assertThat(statements(step.trace()))
                .containsExactly("1 · 1 × create table a (id int)", "1 · 1 × select * from nowhere, failed");
        assertThat(step.trace().rows()).isEmpty();
        assertThat(database.tables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"psycopg", "psycopg2", "asyncpg"})
    void an_error_that_the_revision_handles_changes_nothing(String driver) {
        TracedStep step = run(driver, """
                op.execute("create table a (id int)")
                try:
                    with op.get_bind().begin_nested():
                        op.execute("select * from nowhere")
                except Exception:
                    op.execute("insert into a values (1)")""");

        assertThat(step.outcome().succeeded()).isTrue();
        assertThat(step.trace().rows()).hasSize(1);
        assertThat(step.trace().gaps()).isEmpty();
    }

    @Test
    void a_revision_that_sets_how_its_transaction_is_isolated_still_may() {
        TracedStep step = run("psycopg", "op.execute('set transaction isolation level serializable')");

        assertThat(step.outcome().succeeded()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'import subprocess; subprocess.run([sys.executable, \"-c\", \"\"])', 'the revision starts a program, and what that does is not seen'",
        "'import psycopg; psycopg.connect(op.get_bind().connection.dbapi_connection.info.dsn, password=op.get_bind().engine.url.password).close()', 'the revision connects by itself, and what it does there is not seen'"
    })
    void what_a_revision_does_beside_its_connection_leaves_a_gap(String upgrade, String reason) {
        TracedStep step = run("psycopg", upgrade);

        assertThat(step.outcome().succeeded()).isTrue();
        assertThat(reasons(step.trace(), TraceGap.Part.STATEMENTS)).containsExactly(reason);
    }

    @Test
    void an_engine_of_its_own_is_seen() {
        StepTrace trace = run("psycopg", """
                with sa.create_engine(op.get_bind().engine.url).begin() as other:
                    other.execute(sa.text("create table a (id int)"))""").trace();

        assertThat(statements(trace)).containsExactly("1 · 1 × create table a (id int)");
        assertThat(trace.gaps()).isEmpty();
    }

    @Test
    void single_commands_are_traced_too() {
        AlembicTool tool = project("op.execute('create table a (id int)')")
                .environment(AlembicProject.OWN_TRANSACTION)
                .tool();
        try (MigrationSession session = tool.open(database)) {
            TracedStep step = session.applyTraced(upgrade(tool, "a1"));

            assertThat(session.fallback()).isPresent();
            assertThat(statements(step.trace())).containsExactly("1 · 1 × create table a (id int)");
        }
    }

    @Test
    void a_step_that_is_not_to_be_traced_is_not() {
        AlembicTool tool = project("op.execute('create table a (id int)')").tool();
        try (MigrationSession session = tool.open(database)) {
            session.apply(upgrade(tool, "a1"));
            TracedStep down = session.applyTraced(
                    MigrationStep.downgrade(tool.history().find("a1").orElseThrow()));

            assertThat(statements(down.trace())).containsExactly("1 · 1 × drop table a");
        }
    }

    private TracedStep run(String driver, String upgrade) {
        AlembicTool tool = new AlembicTool(project(upgrade)
                .environment(driver.equals("asyncpg") ? AlembicProject.ASYNC : AlembicProject.SYNC)
                .settings()
                .driver(driver)
                .build());
        try (MigrationSession session = tool.open(database)) {
            return session.applyTraced(upgrade(tool, "a1"));
        }
    }

    private AlembicProject project(String upgrade) {
        return AlembicProject.in(folder).revision("a1", "None", upgrade, "op.execute('drop table a')");
    }

    private static List<String> statements(StepTrace trace) {
        return trace.statements().stream()
                .map(statement -> "%d · %d × %s%s"
                        .formatted(
                                statement.transaction(),
                                statement.times(),
                                statement.text(),
                                statement.failed() ? ", failed" : ""))
                .toList();
    }

    private static List<String> reasons(StepTrace trace, TraceGap.Part part) {
        return trace.gaps().stream()
                .filter(gap -> gap.part() == part)
                .map(TraceGap::reason)
                .toList();
    }
}
