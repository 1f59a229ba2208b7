package dev.stairway.tool.alembic;

import static dev.stairway.tool.alembic.SteppingTests.downgrade;
import static dev.stairway.tool.alembic.SteppingTests.failure;
import static dev.stairway.tool.alembic.SteppingTests.succeed;
import static dev.stairway.tool.alembic.SteppingTests.upgrade;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.sqlite.SqliteProvider;
import dev.stairway.tool.Direction;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.OfflineSql;
import dev.stairway.tool.ToolFailure;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alembic on SQLite files, with its own ways of transactions and connections. */
class SqliteTests {

    private final DatabaseServer server = SqliteProvider.of(true).start();
    private final TestDatabase database = server.create("alembic");

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {AlembicProject.SYNC, AlembicProject.ASYNC})
    void env_py_runs_once_for_all_steps_with_either_kind_of_driver(String environment) {
        AlembicTool tool = project().environment(environment).tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            assertThat(session.current()).containsExactly("a2");
            assertThat(session.bookkeepingTables()).containsExactly("alembic_version");
            succeed(session, downgrade(tool, "a2"));
            assertThat(tables()).isEqualTo("alembic_version,t_a1");
            assertThat(session.environmentRuns()).isEqualTo(1);
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            assertThat(session.downgradeToBase().succeeded()).isTrue();
            assertThat(tables()).isEqualTo("alembic_version");
        }
    }

    @Test
    void a_transaction_of_its_own_is_run_with_single_commands() {
        AlembicTool tool = project().environment(AlembicProject.OWN_TRANSACTION).tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, downgrade(tool, "a1"));
            assertThat(session.fallback()).isPresent();
        }
    }

    @Test
    void what_a_step_sets_in_the_connection_does_not_reach_the_next() {
        AlembicTool tool = project()
                .revision(
                        "a3",
                        "'a2'",
                        "op.execute('create temp table left_behind (id int)'); op.execute('pragma foreign_keys = on')",
                        "pass")
                .revision("a4", "'a3'", "op.execute('create temp table left_behind (id int)')", "pass")
                .revision(
                        "a5",
                        "'a4'",
                        "assert op.get_bind().exec_driver_sql('pragma foreign_keys').scalar() == 0",
                        "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            for (String revision : new String[] {"a1", "a2", "a3", "a4", "a5"}) {
                succeed(session, upgrade(tool, revision));
            }
        }
    }

    @Test
    void another_file_is_refused_before_anything_is_run() {
        TestDatabase other = server.create("production");
        assertThat(elsewhere("sqlite:///" + other.url().database()).message())
                .startsWith("env.py is connected to the SQLite file \""
                        + other.url().database() + "\", not to");
        assertThat(Sql.text(other, "select count(*) from sqlite_master")).isEqualTo("0");
    }

    @Test
    void a_database_in_memory_is_refused() {
        assertThat(elsewhere("sqlite://").message()).startsWith("env.py is connected to an SQLite database in memory");
    }

    private ToolFailure elsewhere(String url) {
        AlembicTool tool = project()
                .environment(AlembicProject.SYNC.replace(
                        "engine_from_config(config.get_section(config.config_ini_section), poolclass=pool.NullPool)",
                        "__import__('sqlalchemy').create_engine('" + url + "')"))
                .tool();
        try (MigrationSession session = tool.open(database)) {
            ToolFailure failure = failure(session.apply(upgrade(tool, "a1")));
            assertThat(failure.type()).isEqualTo("wrong database");
            assertThat(failure.fatal()).isTrue();
            return failure;
        }
    }

    @Test
    void half_a_step_is_left_and_the_session_goes_on() {
        AlembicTool tool = project()
                .revision("a3", "'a2'", "op.execute('create table half (id int)'); op.execute('nonsense')", "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            succeed(session, upgrade(tool, "a1"));
            succeed(session, upgrade(tool, "a2"));
            assertThat(failure(session.apply(upgrade(tool, "a3"))).fatal()).isFalse();
            assertThat(session.current()).containsExactly("a2");
            assertThat(tables()).contains("half");
            succeed(session, downgrade(tool, "a2"));
        }
    }

    @Test
    void sql_is_written_offline() {
        AlembicTool tool = project().environment("""
                        from alembic import context
                        context.configure(dialect_name="sqlite", literal_binds=True)
                        with context.begin_transaction():
                            context.run_migrations()
                        """).tool();
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.write(Direction.UPGRADE, Set.of()))
                    .isInstanceOfSatisfying(
                            OfflineSql.Written.class,
                            written -> assertThat(written.sql())
                                    .contains("create table t_a1", "INSERT INTO alembic_version"));
        }
    }

    private AlembicProject project() {
        return AlembicProject.in(folder).table("a1", "None").table("a2", "'a1'");
    }

    private String tables() {
        return Sql.text(
                database,
                "select group_concat(name, ',') from (select name from sqlite_master where type = 'table' order by name)");
    }
}
