package dev.stairway.tool.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.history.Revision;
import dev.stairway.report.WalkSummary;
import dev.stairway.scenario.EmbeddedServer;
import dev.stairway.tool.Direction;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import dev.stairway.walk.Walker;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a database and of Prisma's own table. */
@ExtendWith(EmbeddedServer.class)
class PrismaSessionTests {

    private static final String ROWS = "select migration_name, finished_at is not null, rolled_back_at is not null,"
            + " applied_steps_count from _prisma_migrations order by started_at";

    private final DatabaseServer server;
    private final TestDatabase database;
    private final PrismaProjectFolder project;

    PrismaSessionTests(DatabaseServer server, @TempDir Path folder) {
        this.server = server;
        this.database = server.create("prisma");
        this.project = new PrismaProjectFolder(folder)
                .migration("1_a", "create table a (id int)")
                .down("1_a", "drop table a")
                .migration("2_b", "create table b (id int); create index on b (id)")
                .down("2_b", "drop table b");
    }

    @AfterEach
    void nobody_is_left_in_the_database() throws InterruptedException {
        // A server's process ends a moment after its connection.
        for (int waited = 0; !connected().isEmpty() && waited < 100; waited++) {
            Thread.sleep(20);
        }
        assertThat(connected()).isEmpty();
        database.close();
    }

    private List<String> connected() {
        return query("select application_name from pg_stat_activity where application_name like 'prisma%'"
                + " and datname = current_database()");
    }

    @Test
    void each_step_is_written_down_and_forgotten() {
        MigrationSession session = session();
        assertThat(up(session, "1_a")).isInstanceOf(StepOutcome.Applied.class);
        assertThat(up(session, "2_b")).isInstanceOf(StepOutcome.Applied.class);
        assertThat(query(ROWS)).containsExactly("1_a|t|f|1", "2_b|t|f|1");
        assertThat(query("select checksum from _prisma_migrations where migration_name = '1_a'"))
                .containsExactly("1a2f7426649c1960ad2dbbbbb3ff8d4c757d44e04dfa52ee60ee2132e71b3300");
        assertThat(down(session, "2_b")).isInstanceOf(StepOutcome.Applied.class);
        assertThat(query(ROWS)).containsExactly("1_a|t|f|1");
        assertThat(session.current()).containsExactly("1_a");
    }

    @Test
    void the_whole_history_goes_in_one_command() {
        MigrationSession session = session();
        assertThat(session.upgradeToHead().succeeded()).isTrue();
        assertThat(session.current()).containsExactly("2_b");
        assertThat(session.downgradeToBase().succeeded()).isTrue();
        assertThat(query(ROWS)).isEmpty();
        assertThat(query("select tablename from pg_tables where schemaname = 'public'"))
                .containsExactly("_prisma_migrations");
    }

    @Test
    void a_script_that_fails_leaves_nothing_but_its_row_which_stops_all_others() {
        project.migration("2_b", "create table b (id int);\nselect nothing from b")
                .migration("3_c", "select 1");
        MigrationSession session = session();
        ToolFailure failure = session.upgradeToHead().error().orElseThrow();
        assertThat(failure.toString()).isEqualTo("P3018: column \"nothing\" does not exist (42703)");
        assertThat(failure.details()).endsWith("/migrations/2_b/migration.sql:2\n    select nothing from b");
        assertThat(query("select to_regclass('b') is null")).containsExactly("t");
        assertThat(query(ROWS)).containsExactly("1_a|t|f|1", "2_b|f|f|0");

        ToolFailure blocked = session.upgradeToHead().error().orElseThrow();
        assertThat(blocked.type()).isEqualTo("P3009");
        assertThat(blocked.details()).endsWith("prisma migrate resolve --rolled-back 2_b");
    }

    @Test
    void a_script_with_its_own_transactions_leaves_what_it_committed() {
        project.migration("2_b", "begin; create table b (id int); commit; create table c (id int); select 1/0");
        assertThat(session().upgradeToHead().succeeded()).isFalse();
        assertThat(query("select to_regclass('b') is null")).containsExactly("f");
        assertThat(query("select to_regclass('c') is null")).containsExactly("t");
    }

    @Test
    void a_lone_statement_may_need_to_be_outside_of_a_transaction() {
        project.migration("2_b", "create index concurrently ix on a (id); -- alone");
        assertThat(session().upgradeToHead().error()).isEmpty();
    }

    @Test
    void a_search_path_that_is_left_behind_breaks_the_bookkeeping_as_it_does_in_prisma() {
        project.migration("2_b", "select set_config('search_path', '', false)");
        assertThat(session().upgradeToHead().error().orElseThrow().toString())
                .isEqualTo("bookkeeping of 2_b: relation \"_prisma_migrations\" does not exist (42P01)");
    }

    @Test
    void tables_without_a_history_need_a_baseline() throws SQLException {
        execute("create table a (id int)");
        MigrationSession session = session();
        assertThat(session.upgradeToHead().error().orElseThrow().type()).isEqualTo("P3005");
        assertThat(query("select to_regclass('_prisma_migrations') is null")).containsExactly("t");

        assertThat(session.stamp("1_a").succeeded()).isTrue();
        assertThat(query(ROWS)).containsExactly("1_a|t|f|0");
        assertThat(session.upgradeToHead().succeeded()).isTrue();
        assertThat(session.stamp("base").succeeded()).isTrue();
        assertThat(session.current()).isEmpty();
    }

    @Test
    void without_a_way_back_nothing_is_run() {
        project.migration("3_c", "select 1");
        MigrationSession session = session();
        session.upgradeToHead();
        StepOutcome outcome = session.downgradeToBase();
        assertThat(outcome).isInstanceOf(StepOutcome.Missing.class);
        assertThat(((StepOutcome.Missing) outcome).reason()).endsWith("/migrations/3_c/down.sql");
        assertThat(session.current()).containsExactly("3_c");
    }

    @Test
    void targets_are_those_of_other_tools() {
        MigrationSession session = session();
        up(session, "1_a");
        assertThat(session.plan(Direction.UPGRADE, "head")).containsExactly("2_b");
        assertThat(session.plan(Direction.UPGRADE, "1")).isEmpty();
        assertThat(session.plan(Direction.DOWNGRADE, "-1")).containsExactly("1_a");
        assertThatThrownBy(() -> session.plan(Direction.DOWNGRADE, "2_b"))
                .hasMessage("the database has not reached 2_b yet: use upgradeTo(\"2_b\")");
        assertThatThrownBy(() -> session.plan(Direction.UPGRADE, "base"))
                .hasMessage("the database is beyond base already: use downgradeTo(\"base\")");
        assertThatThrownBy(() -> session.plan(Direction.UPGRADE, "+2"))
                .hasMessage("+2 leads out of the history: 1 of 2 migrations are applied");
        assertThatThrownBy(() -> session.plan(Direction.UPGRADE, "9"))
                .hasMessage("no migration begins with \"9\"; known are 1_a, 2_b");
    }

    @Test
    void a_script_is_stopped_at_the_time_limit() {
        project.migration("1_a", "select pg_sleep(60)");
        PrismaSettings settings =
                new PrismaSettings(project.folder(), project.folder(), false, Map.of(), Duration.ofSeconds(1));
        MigrationSession session = new PrismaTool(settings).open(database);
        assertThat(session.upgradeToHead().error().orElseThrow().toString())
                .startsWith("time limit: ")
                .endsWith("took longer than 1 s and was stopped");
    }

    @Test
    void a_summary_says_what_was_not_checked_and_what_a_rollback_needs() {
        project.migration("3_c", "create table c (id int)");
        Walk walk = new Walker(project.tool(), server, WalkOptions.defaults()).walk();
        assertThat(WalkSummary.of("Test", walk))
                .containsPattern("3_c +c +NOT_CHECKED .*downgrade 3_c → 2_b is missing")
                .contains("3 revisions, head 3_c: 1 NOT_CHECKED, 2 REVERSIBLE")
                .contains(
                        "  To roll back: run down.sql, then delete the migration's row from _prisma_migrations: prisma"
                                + " migrate resolve refuses to roll back what was applied.\n")
                .doesNotContain("env.py");
    }

    private MigrationSession session() {
        return project.tool().open(database);
    }

    private StepOutcome up(MigrationSession session, String id) {
        return session.apply(MigrationStep.upgrade(revision(id)));
    }

    private StepOutcome down(MigrationSession session, String id) {
        return session.apply(MigrationStep.downgrade(revision(id)));
    }

    private Revision revision(String id) {
        return project.tool().history().find(id).orElseThrow();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }

    /** Each row as {@code psql} would show it. */
    private List<String> query(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> lines = new ArrayList<>();
            while (rows.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    values.add(rows.getString(i));
                }
                lines.add(String.join("|", values));
            }
            return lines;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
