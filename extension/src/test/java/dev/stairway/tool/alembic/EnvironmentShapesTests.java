package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.downgrade;
import static dev.stairway.tool.alembic.SteppingTests.failure;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.tool.MigrationSession;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What projects do in {@code env.py} around their migrations: each is stepped, or it is said why not. */
class EnvironmentShapesTests {

    private static final String OWN_TRANSACTION = "env.py runs the migrations inside a transaction of its own";

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void one_transaction_for_each_migration() {
        isStepped(configured("transaction_per_migration=True"));
    }

    @Test
    void an_advisory_lock_of_the_session() {
        AlembicTool tool = isStepped(before("select pg_advisory_lock(7)", true)
                .replace(
                        "        context.run_migrations()\n",
                        "        context.run_migrations()\n"
                                + "    connection.exec_driver_sql('select pg_advisory_unlock(7)')\n"));
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a2"));
            assertThat(database.query("select objid from pg_locks where locktype = 'advisory'"))
                    .containsExactly("7");
            assertThat(session.downgradeToBase().succeeded()).isTrue();
            assertThat(database.query("select objid from pg_locks where locktype = 'advisory'"))
                    .isEmpty();
        }
    }

    @Test
    void an_advisory_lock_of_a_transaction() {
        isRunOnceAStep(AlembicProject.SYNC.replace(
                "        context.run_migrations()",
                "        context.execute('select pg_advisory_xact_lock(7)')\n        context.run_migrations()"));
    }

    @Test
    void timeouts_for_the_session_are_kept_and_work() {
        AlembicTool tool = project(before("set lock_timeout = '100ms'", true))
                .revision("a2", "'a1'", "op.execute('lock table t_a1')", "pass")
                .revision("a3", "'a2'", "op.execute('set lock_timeout = 0')", "op.execute('lock table t_a1')")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a3"));
            try (Blocker blocker = new Blocker(database, "lock table t_a1")) {
                assertThat(blocker.isOpen()).isTrue();
                assertThat(failure(session.apply(upgrade(tool, "a2"))).message())
                        .startsWith("canceling statement due to lock timeout");
                assertThat(failure(session.apply(downgrade(tool, "a3"))).message())
                        .startsWith("canceling statement due to lock timeout");
            }
            succeed(session, downgrade(tool, "a3"));
            assertThat(session.environmentRuns()).isEqualTo(1);
        }
    }

    @Test
    void timeouts_for_the_connection() {
        String environment = AlembicProject.SYNC.replace(
                "poolclass=", "connect_args={'options': '-c statement_timeout=200'}, poolclass=");
        AlembicTool tool = project(environment)
                .revision("a3", "'a2'", "op.execute('select pg_sleep(5)')", "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            assertThat(failure(session.apply(upgrade(tool, "a3"))).message())
                    .startsWith("canceling statement due to statement timeout");
            succeed(session, upgrade(tool, "a2"));
            assertThat(session.environmentRuns()).isEqualTo(1);
        }
    }

    @Test
    void a_setting_that_is_not_committed_before_alembic_begins() {
        isRunOnceAStep(before("set lock_timeout = '4s'", false)
                .replace(
                        "        context.run_migrations()\n",
                        "        context.run_migrations()\n    connection.commit()\n"));
    }

    @Test
    void an_async_env_py_with_a_transaction_of_its_own() {
        isRunOnceAStep(AlembicProject.ASYNC.replace("engine.connect()", "engine.begin()"));
    }

    @Test
    void a_version_table_with_another_name_in_another_schema() {
        AlembicTool tool = isStepped(before("create schema if not exists meta", true)
                .replace(
                        "connection=connection",
                        "connection=connection, version_table='revisions', version_table_schema='meta',"
                                + " include_schemas=True, include_object=lambda *any: False"));
        assertThat(database.query("select version_num from meta.revisions")).containsExactly("a1");
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.bookkeepingTables()).containsExactly("meta.revisions");
        }
    }

    @Test
    void a_version_table_that_is_where_the_search_path_says() {
        AlembicTool tool = isStepped(before(
                "create schema if not exists app\")\n" + "    connection.exec_driver_sql(\"set search_path to app",
                true));
        assertThat(database.query("select schemaname from pg_tables where tablename = 't_a1'"))
                .containsExactly("app");
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.bookkeepingTables()).containsExactly("app.alembic_version");
        }
    }

    @Test
    void names_by_convention() {
        String convention = "sa.MetaData(naming_convention={'uq': 'uq_%(table_name)s_%(column_0_name)s'})";
        AlembicTool tool = AlembicProject.in(folder)
                .environment("import sqlalchemy as sa\n" + configured("target_metadata=" + convention))
                .revision(
                        "a1",
                        "None",
                        "op.create_table('t', sa.Column('a', sa.Integer), sa.UniqueConstraint('a'))",
                        "op.drop_constraint('uq_t_a', 't')\nop.drop_table('t')")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            assertThat(database.query("select conname from pg_constraint where conname like 'uq%'"))
                    .containsExactly("uq_t_a");
            succeed(session, downgrade(tool, "a1"));
        }
    }

    /** Stepped up and down in one run of {@code env.py}; stands at {@code a1} afterwards. */
    private AlembicTool isStepped(String environment) {
        return goes(environment, null, 1);
    }

    private void isRunOnceAStep(String environment) {
        goes(environment, OWN_TRANSACTION, 6);
    }

    private AlembicTool goes(String environment, @Nullable String fallback, int runs) {
        AlembicTool tool = project(environment).tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            succeed(session, downgrade(tool, "a2"));
            assertThat(session.current()).containsExactly("a1");
            assertThat(database.query("select tablename from pg_tables where tablename like 't\\_a%'"))
                    .containsExactly("t_a1");
            assertThat(database.connectionStates()).doesNotContain("idle in transaction");
            assertThat(session.fallback().orElse(null)).isEqualTo(fallback);
            assertThat(session.environmentRuns()).isEqualTo(runs);
        }
        return tool;
    }

    private AlembicProject project(String environment) {
        return AlembicProject.in(folder)
                .environment(environment)
                .table("a1", "None")
                .table("a2", "'a1'");
    }

    /** Runs something on the connection before Alembic is configured with it. */
    private static String before(String sql, boolean commit) {
        String statement =
                "    connection.exec_driver_sql(\"" + sql + "\")\n" + (commit ? "    connection.commit()\n" : "");
        return AlembicProject.SYNC.replace("    context.configure", statement + "    context.configure");
    }

    private static String configured(String argument) {
        return AlembicProject.SYNC.replace("connection=connection", "connection=connection, " + argument);
    }
}
