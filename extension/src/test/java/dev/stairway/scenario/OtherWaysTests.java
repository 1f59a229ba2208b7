package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.tool.MigrationTool;
import dev.stairway.walk.Baseline;
import dev.stairway.walk.Leg;
import dev.stairway.walk.OfflineWalk;
import dev.stairway.walk.OtherWays;
import dev.stairway.walk.Setup;
import dev.stairway.walk.SetupStep;
import dev.stairway.walk.SqlScript;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Defects that show only when the history is executed as SQL, or where names lead to another schema; and healthy twins. */
@ExtendWith(EmbeddedServer.class)
class OtherWaysTests {

    private static final String EVERYTHING = """
            op.create_table(
                "plans",
                sa.Column("id", sa.BigInteger(), sa.Identity(), primary_key=True),
                sa.Column("state", sa.Enum("OPEN", "DONE", name="state"), nullable=False, server_default="OPEN"),
                sa.Column("note", sa.String(80), server_default="sure; isn't it?"),
                sa.ForeignKeyConstraint(["id"], ["start.id"], name="plans_start"),
            )
            op.bulk_insert(sa.table("start", sa.column("note", sa.String)), [{"note": "it's; :so"}])
            op.execute("create function twice(n int) returns int language plpgsql as $$ begin return 2 * n; end; $$")
            op.execute("create view open_plans as select id, note from plans where state = 'OPEN'")
            with op.get_context().autocommit_block():
                op.execute("create index concurrently plans_note on plans (note)")""";
    private static final String NOTHING = """
            op.execute("drop view open_plans; drop function twice")
            op.drop_table("plans")
            op.execute("drop type state")""";

    private final DatabaseServer server;
    private final ScenarioProject project;

    OtherWaysTests(DatabaseServer server, @TempDir Path folder) {
        this.server = server;
        this.project = new ScenarioProject(folder).ordinary("start");
    }

    @Test
    void a_history_that_says_all_by_itself_is_the_same_in_every_way() {
        project.add("everything", EVERYTHING, NOTHING).ordinary("after");
        Walk walk = walk(WalkOptions.defaults());
        assertThat(VerdictText.ofWhole(walk)).isEmpty();
        assertThat(walk.otherWays().offline().orElseThrow().runs())
                .extracting(OfflineWalk.Run::leg)
                .containsExactly(Leg.UP, Leg.DOWN);
        assertThat(walk.otherWays().otherSchema().orElseThrow().whole().after(Leg.UP_AGAIN))
                .isPresent();
    }

    @Test
    void it_is_so_from_a_baseline_on_too() {
        project.add("everything", EVERYTHING, NOTHING);
        MigrationTool tool = project.tool();
        Setup setup = new Setup(
                List.of(new SetupStep(
                        "the test", new SqlScript("create table start (id serial primary key, note text not null)"))),
                Baseline.of(tool.history(), "start", "made by another tool"));
        Walk walk = walk(WalkOptions.defaults().withSetup(setup));
        assertThat(VerdictText.ofWhole(walk)).isEmpty();
        assertThat(walk.wholeHistory().after(Leg.UP_AGAIN)).isPresent();
        assertThat(VerdictText.of(walk, "start")).isEqualTo("""
                NOT_CHECKED
                SW110
                  it is part of the baseline start: made by another tool""");
        assertThat(VerdictText.of(walk, "everything")).isEqualTo("REVERSIBLE");
    }

    @Test
    void a_migration_that_reads_the_database_cannot_be_written() {
        project.add("reads", "op.get_bind().execute(sa.text('select 1')).fetchall()", "pass");
        assertThat(VerdictText.ofWhole(walk(WalkOptions.defaults()))).isEqualTo("""
                SW211
                  AttributeError: 'NoneType' object has no attribute 'fetchall'""");
    }

    @Test
    void nobody_who_does_not_ask_is_told_of_it() {
        project.add("reads", "op.get_bind().execute(sa.text('select 1')).fetchall()", "pass");
        Walk walk = project.walk(server, WalkOptions.defaults().withoutData());
        assertThat(VerdictText.ofWhole(walk)).isEmpty();
        assertThat(walk.otherWays().offline()).isEmpty();
    }

    @Test
    void what_is_printed_into_the_sql_makes_it_fail() {
        project.add("prints", "print('done')\nop.execute('create table plans (id int)')", "op.drop_table('plans')");
        assertThat(VerdictText.ofWhole(walk(WalkOptions.defaults()))).isEqualTo("""
                SW212
                  the server: ERROR: syntax error at or near "done\"""");
    }

    @Test
    void what_is_done_only_with_a_connection_makes_a_difference() {
        project.add(
                "differs",
                "if not op.get_context().as_sql:\n    op.execute('create table plans (id int)')",
                "op.execute('drop table if exists plans')");
        assertThat(VerdictText.ofWhole(walk(WalkOptions.defaults()))).isEqualTo("""
                SW213
                  - table  public.plans  (id)""");
    }

    @Test
    void a_percent_sign_that_the_driver_doubles_makes_a_difference() {
        project.add(
                "percent",
                "op.add_column('start', sa.Column('share', sa.String(9), server_default='50%'))",
                "op.drop_column('start', 'share')");
        assertThat(VerdictText.ofWhole(walk(WalkOptions.defaults()))).isEqualTo("""
                SW213
                  ~ column  public.start.share  default: '50%'::character varying → '50%%'::character varying""");
    }

    @Test
    void a_table_that_is_made_in_public_whatever_the_search_path_is_found() {
        project.add("plans", sql("create table public.plans (id int primary key)"), sql("drop table public.plans"));
        assertThat(VerdictText.ofWhole(walk(WalkOptions.defaults()))).isEqualTo("""
                SW215
                  + table  public.plans  (id)  in public all the same""");
    }

    @Test
    void a_table_that_somebody_else_made_in_public_may_be_changed_there() {
        project.add(
                "jobs",
                sql("alter table jobs add state text; create index jobs_state on jobs (state)"),
                sql("alter table jobs drop state"));
        Setup setup = new Setup(
                List.of(new SetupStep("the test", new SqlScript("create table public.jobs (id int primary key)"))),
                null);
        assertThat(VerdictText.ofWhole(walk(WalkOptions.defaults().withSetup(setup))))
                .isEmpty();
    }

    @Test
    void a_table_that_is_looked_for_in_public_is_found() {
        project.add("alters", sql("alter table public.start add b int"), sql("alter table public.start drop b"));
        assertThat(VerdictText.ofWhole(walk(WalkOptions.defaults()))).isEqualTo("""
                SW214
                  sqlalchemy.exc.ProgrammingError: relation "public.start" does not exist""");
    }

    @Test
    void a_question_to_the_catalog_that_names_public_is_found() {
        String asks =
                "do $$ begin if exists (select from pg_tables where schemaname = 'public' and tablename = 'start')"
                        + " then create index extra on start (id); end if; end $$";
        project.add("asks", sql(asks), sql("drop index if exists extra"));
        assertThat(VerdictText.ofWhole(walk(WalkOptions.defaults()))).isEqualTo("""
                SW215
                  - index  public.extra  using btree (id)""");
    }

    private static String sql(String text) {
        return "op.execute(\"" + text + "\")";
    }

    private Walk walk(WalkOptions options) {
        return project.walk(server, options.withoutData().withWays(new OtherWays(true, true)));
    }
}
