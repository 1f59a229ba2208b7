package dev.stairway.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.database.DatabaseServer;
import dev.stairway.schema.ObjectKind;
import dev.stairway.verdict.HistoryFindings;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WalkOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Defects that show in a history as a whole, each with a healthy twin. */
@ExtendWith(EmbeddedServer.class)
class WholeHistoryTests {

    private static final String TABLE_WITH_ENUM =
            "op.create_table(\"tools\", sa.Column(\"task\", sa.Enum(\"CHAT\", \"SEARCH\", name=\"task\")))";

    private final DatabaseServer server;
    private final ScenarioProject project;

    WholeHistoryTests(DatabaseServer server, @TempDir Path folder) {
        this.server = server;
        this.project = new ScenarioProject(folder);
    }

    @Test
    void two_heads_are_found() {
        fork();
        Walk walk = walk();
        assertThat(VerdictText.ofWhole(walk)).isEqualTo("""
                SW002
                  there · there
                  here · here""");
        assertThat(walk.revisions()).hasSize(3).allSatisfy(WholeHistoryTests::isReversible);
    }

    @Test
    void two_heads_that_were_merged_are_healthy() {
        fork().addAfter("('here', 'there')", "merged", "pass", "pass").ordinary("after");
        Walk walk = walk();
        assertThat(VerdictText.ofWhole(walk)).isEmpty();
        assertThat(walk.revisions()).hasSize(5).allSatisfy(WholeHistoryTests::isReversible);
    }

    @Test
    void an_upgrade_that_fails_stops_what_comes_after_it_and_nothing_else() {
        project.ordinary("start")
                .add("broken", sql("alter table nowhere add column a int"), "pass")
                .ordinary("after");
        project.addAfter("'start'", "beside", sql("create table beside ()"), sql("drop table beside"));
        Walk walk = walk();
        assertThat(VerdictText.of(walk, "start")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.of(walk, "broken")).isEqualTo("""
                FAILS
                SW101
                  sqlalchemy.exc.ProgrammingError: relation "nowhere" does not exist""");
        assertThat(VerdictText.of(walk, "after")).isEqualTo("""
                NOT_CHECKED
                SW109
                  revision broken cannot be applied""");
        assertThat(VerdictText.of(walk, "beside")).isEqualTo("REVERSIBLE");
        assertThat(VerdictText.ofWhole(walk)).isEqualTo("""
                SW002
                  beside · beside
                  after · after
                SW201
                  sqlalchemy.exc.ProgrammingError: relation "nowhere" does not exist""");
    }

    @Test
    void what_is_left_at_base_is_found() {
        project.ordinary("start")
                .add("enum", TABLE_WITH_ENUM, "op.drop_table(\"tools\")")
                .ordinary("after");
        assertThat(VerdictText.ofWhole(walk())).isEqualTo("""
                SW201
                  sqlalchemy.exc.ProgrammingError: type "task" already exists
                SW203
                  + type  public.task  enum ('CHAT', 'SEARCH')""");
    }

    @Test
    void nothing_is_left_at_base_by_the_healthy_twin() {
        String downgrade = "op.drop_table(\"tools\")\n" + sql("drop type task");
        project.ordinary("start").add("enum", TABLE_WITH_ENUM, downgrade).ordinary("after");
        assertThat(VerdictText.ofWhole(walk())).isEmpty();
    }

    @Test
    void a_search_path_that_passes_on_to_the_next_revision_is_found() {
        schemaThen(
                "set local search_path to other, public", "create table plans (id int)", "drop table if exists plans");
        Walk walk = walk();
        assertThat(walk.revisions()).allSatisfy(WholeHistoryTests::isReversible);
        assertThat(VerdictText.ofWhole(walk)).isEqualTo("""
                SW202
                  + table  other.plans   (id)
                  - table  public.plans  (id)""");
    }

    @Test
    void a_setting_for_the_session_reaches_no_other_step() {
        schemaThen("set search_path to other, public", "create table plans (id int)", "drop table if exists plans");
        Walk walk = walk();
        assertThat(walk.revisions()).allSatisfy(WholeHistoryTests::isReversible);
        assertThat(walk.stepwiseHead().orElseThrow().schema().objects(ObjectKind.TABLE))
                .extracting(table -> table.name().toString())
                .containsExactly("public.plans");
        assertThat(VerdictText.ofWhole(walk)).isEqualTo("""
                SW202
                  + table  other.plans   (id)
                  - table  public.plans  (id)""");
    }

    @Test
    void a_temporary_table_that_passes_on_to_the_next_revision_is_found() {
        project.add(
                        "first",
                        sql("create table plans (id int); create temporary table plans (id int)"),
                        sql("drop table public.plans"))
                .add(
                        "next",
                        sql("alter table plans add note text"),
                        sql("alter table plans drop column if exists note"))
                .add("last", "pass", "pass");
        Walk walk = walk();
        assertThat(walk.revisions()).allSatisfy(WholeHistoryTests::isReversible);
        assertThat(VerdictText.ofWhole(walk)).isEqualTo("""
                SW202
                  - column  public.plans.note  text""");
    }

    @Test
    void a_name_with_its_schema_is_healthy() {
        schemaThen(
                "set local search_path to other, public",
                "create table public.plans (id int)",
                "drop table public.plans");
        assertThat(VerdictText.ofWhole(walk())).isEmpty();
    }

    @Test
    void an_empty_history_is_found() {
        assertThat(HistoryFindings.ofHistory(project.tool().history()))
                .singleElement()
                .hasToString("SW001 the history has no revision");
    }

    private ScenarioProject fork() {
        project.ordinary("start").add("here", sql("create table here ()"), sql("drop table here"));
        return project.addAfter("'start'", "there", sql("create table there ()"), sql("drop table there"));
    }

    private void schemaThen(String setting, String upgrade, String downgrade) {
        project.add("schema", sql("create schema other; " + setting), sql("drop schema other cascade"))
                .add("next", sql(upgrade), sql(downgrade))
                .add("last", "pass", "pass");
    }

    private static String sql(String text) {
        return "op.execute(\"" + text + "\")";
    }

    private static void isReversible(RevisionWalk walk) {
        assertThat(VerdictText.of(RevisionVerdict.of(walk))).isEqualTo("REVERSIBLE");
    }

    private Walk walk() {
        return project.walk(server, WalkOptions.defaults().withoutData());
    }
}
