package dev.stairway.tool.alembic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.tool.Direction;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.OfflineSql;
import dev.stairway.tool.OfflineSql.Refused;
import dev.stairway.tool.OfflineSql.Written;
import dev.stairway.tool.ToolFailure;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A history written as SQL, as {@code alembic upgrade head --sql} does it, and what is only written down as applied. */
class OfflineTests {

    private static final String OFFLINE = """
            from alembic import context

            context.configure(url=context.config.get_main_option("sqlalchemy.url"), literal_binds=True)
            with context.begin_transaction():
                context.run_migrations()
            """;

    private final LocalPostgres.Database database = LocalPostgres.newDatabase();

    @TempDir
    Path folder;

    @Test
    void the_whole_history_is_written_in_both_directions_and_nothing_runs() {
        try (MigrationSession session = project().environment(OFFLINE).tool().open(database)) {
            assertThat(written(session.write(Direction.UPGRADE, Set.of())))
                    .startsWith("BEGIN;")
                    .contains(
                            "CREATE TABLE alembic_version",
                            "-- Running upgrade  -> a1",
                            "create table t_a1 (id int);",
                            "create table t_a2 (id int);",
                            "UPDATE alembic_version SET version_num='a2'")
                    .endsWith("COMMIT;\n\n");
            assertThat(written(session.write(Direction.DOWNGRADE, Set.of())))
                    .containsSubsequence("drop table t_a2;", "drop table t_a1;", "DROP TABLE alembic_version;");
            assertThat(database.tables()).isEmpty();
        }
    }

    @Test
    void an_env_py_without_an_offline_branch_writes_too_and_the_session_goes_on() {
        AlembicTool tool = project().tool();
        try (MigrationSession session = tool.open(database)) {
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            assertThat(written(session.write(Direction.UPGRADE, Set.of()))).contains("create table t_a1");
            assertThat(session.current()).containsExactly("a2");
            assertThat(session.downgradeToBase(Set.of("a1")).succeeded()).isTrue();
            assertThat(database.tables()).containsExactly("t_a1");
        }
    }

    @Test
    void what_stays_is_neither_made_nor_dropped() {
        try (MigrationSession session = project().environment(OFFLINE).tool().open(database)) {
            assertThat(written(session.write(Direction.UPGRADE, Set.of("a1"))))
                    .contains("create table t_a2")
                    .doesNotContain("t_a1", "CREATE TABLE alembic_version");
            assertThat(written(session.write(Direction.DOWNGRADE, Set.of("a1"))))
                    .contains("drop table t_a2", "SET version_num='a1'")
                    .doesNotContain("t_a1", "DROP TABLE alembic_version");
        }
    }

    @Test
    void what_is_printed_is_part_of_what_users_send_to_the_server() {
        AlembicTool tool = project().environment("print('hello')\n" + OFFLINE).tool();
        try (MigrationSession session = tool.open(database)) {
            assertThat(written(session.write(Direction.UPGRADE, Set.of()))).startsWith("hello\nBEGIN;");
        }
    }

    @Test
    void a_migration_that_reads_the_database_is_refused_with_its_place() {
        AlembicTool tool = project()
                .environment(OFFLINE)
                .revision("a3", "'a2'", "rows = op.get_bind().execute(sa.text('select 1')).fetchall()", "pass")
                .tool();
        try (MigrationSession session = tool.open(database)) {
            ToolFailure failure = ((Refused) session.write(Direction.UPGRADE, Set.of())).failure();
            assertThat(failure.type()).isEqualTo("AttributeError");
            assertThat(failure.details()).startsWith("migrations/versions/a3.py:14 in upgrade");
            assertThat(failure.fatal()).isFalse();
            assertThat(written(session.write(Direction.DOWNGRADE, Set.of()))).contains("drop table t_a1");
        }
    }

    @Test
    void a_revision_is_written_down_as_applied_and_nothing_runs() {
        try (MigrationSession session = project().tool().open(database)) {
            assertThat(session.stamp("a1").succeeded()).isTrue();
            assertThat(session.current()).containsExactly("a1");
            assertThat(database.tables()).isEmpty();
            assertThat(session.upgradeToHead().succeeded()).isTrue();
            assertThat(database.tables()).containsExactly("t_a2");
        }
    }

    private AlembicProject project() {
        return AlembicProject.in(folder).table("a1", "None").table("a2", "'a1'");
    }

    private static String written(OfflineSql sql) {
        assertThat(sql).isInstanceOf(Written.class);
        return ((Written) sql).sql();
    }
}
