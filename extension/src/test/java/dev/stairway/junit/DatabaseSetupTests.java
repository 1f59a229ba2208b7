package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link DatabaseSetup} and {@link Baseline} as their users meet them: every database of a class begins with what they say. */
class DatabaseSetupTests {

    private static final String NAME = "dev.stairway.junit.AdoptedProjects$";
    private static final String ON = " (PostgreSQL 17.11, embedded)";
    private static EngineRun run;

    @BeforeAll
    static void run_all_classes_at_once() {
        run = EngineRun.of(Map.of(), AdoptedProjects.class.getDeclaredClasses());
    }

    @Test
    void revisions_that_alter_tables_of_the_application_are_judged_and_neighbours_of_a_defect_are_green() {
        assertThat(run.names(AdoptedProjects.AdoptedTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_restores_the_schema: b2 · let auditors look" + ON,
                        "nothing_is_left_at_base: PostgreSQL 17.11, embedded");
        assertThat(run.names(AdoptedProjects.AdoptedTestCase.class, ABORTED))
                .containsExactly("models_match_the_migrations: PostgreSQL 17.11, embedded");
        assertThat(run.names(AdoptedProjects.AdoptedTestCase.class, SUCCESSFUL)).hasSize(16);
    }

    @Test
    void what_the_setup_made_is_no_residue() {
        assertThat(run.message(AdoptedProjects.AdoptedTestCase.class, "nothing_is_left_at_base"))
                .startsWith("""
                        head → base does not leave the database as it was
                          ~ table  public.jobs  grants""")
                .doesNotContain("settings", "citext");
    }

    @Test
    void without_the_setup_the_first_revision_says_what_is_missing() {
        assertThat(run.message(AdoptedProjects.BareTestCase.class, "upgrades: a1"))
                .contains("relation \"jobs\" does not exist");
    }

    @Test
    void a_parameter_sets_up_databases_too() {
        EngineRun set =
                EngineRun.of(Map.of("stairway.setup", AdoptedProjects.APPLICATION), AdoptedProjects.BareTestCase.class);
        assertThat(set.names(AdoptedProjects.BareTestCase.class, FAILED)).hasSize(2);
        assertThat(set.names(AdoptedProjects.BareTestCase.class, SUCCESSFUL)).hasSize(14);
    }

    @Test
    void a_setup_that_fails_is_one_failure_with_its_statement() {
        assertThat(run.names(AdoptedProjects.BrokenSetupTestCase.class, FAILED)).hasSize(1);
        assertThat(run.message(
                        AdoptedProjects.BrokenSetupTestCase.class,
                        run.names(AdoptedProjects.BrokenSetupTestCase.class, FAILED)
                                .get(0)))
                .isEqualTo("""
                        the database cannot be set up
                          ERROR: relation "nothing" does not exist
                            in: create table runs (job_id int references nothing)
                        Setup:     @DatabaseSetup(sql = "create table jobs (id int); create table runs (job_id int re ...") on %sBrokenSetupTestCase
                        To fix:    correct what it does; it meets an empty database, and what was set up before it""".formatted(NAME));
    }

    @Test
    void the_application_makes_its_tables_itself() {
        assertThat(run.names(AdoptedProjects.ProgramTestCase.class, FAILED))
                .containsExactly("downgrade_restores_the_schema: b2 · let auditors look" + ON);
        String failed =
                run.names(AdoptedProjects.BrokenProgramTestCase.class, FAILED).get(0);
        assertThat(run.message(AdoptedProjects.BrokenProgramTestCase.class, failed))
                .isEqualTo("""
                        the database cannot be set up
                          ModuleNotFoundError: No module named 'nowhere'
                        Setup:     @DatabaseSetup(python = "import nowhere") on %sBrokenProgramTestCase
                        To fix:    correct what it does; it meets an empty database, and what was set up before it""".formatted(NAME));
    }

    @Test
    void revisions_of_a_baseline_are_aborted_with_the_reason_and_what_follows_is_examined() {
        assertThat(run.names(AdoptedProjects.BaselineTestCase.class, FAILED)).isEmpty();
        assertThat(run.names(AdoptedProjects.BaselineTestCase.class, ABORTED))
                .containsExactly(
                        "downgrade_preserves_data: a1 · add orders" + ON,
                        "downgrade_restores_the_schema: a1 · add orders" + ON,
                        "models_match_the_migrations: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: a1 · add orders" + ON,
                        "upgrades: a1 · add orders" + ON,
                        "what_follows_is_seen: a1 · add orders" + ON);
        assertThat(run.names(AdoptedProjects.BaselineTestCase.class, SUCCESSFUL))
                .hasSize(10);
        assertThat(run.message(AdoptedProjects.BaselineTestCase.class, "upgrades: a1"))
                .isEqualTo("not examined: it is part of the baseline a1: another tool made the orders");
    }

    @Test
    void a_setup_that_stamps_by_itself_must_be_declared() {
        assertThat(run.names(AdoptedProjects.StampedBySetupTestCase.class, SUCCESSFUL))
                .containsExactly("history_is_sound: PostgreSQL 17.11, embedded");
        String failed =
                run.names(AdoptedProjects.StampedBySetupTestCase.class, FAILED).get(0);
        assertThat(run.message(AdoptedProjects.StampedBySetupTestCase.class, failed))
                .isEqualTo("""
                        the setup leaves the database at revision a1, so what comes before it cannot be examined
                        To fix:    declare @Baseline(revision = "a1", because = "..."), or leave the tool's own table out of the setup""");
    }

    @Test
    void a_baseline_must_be_somewhere_and_leave_something() {
        assertThat(run.classMessage(AdoptedProjects.UnknownBaselineTestCase.class))
                .hasValue("""
                        @Baseline(revision = "z9") on %sUnknownBaselineTestCase names no revision of the history
                        Revisions: a1, b2""".formatted(NAME));
        assertThat(run.classMessage(AdoptedProjects.NothingLeftTestCase.class)).hasValue("""
                        @Baseline(revision = "b2") on %sNothingLeftTestCase leaves nothing to examine
                        To fix:    name a revision that others follow""".formatted(NAME));
        assertThat(run.classMessage(AdoptedProjects.EmptyBaselineTestCase.class))
                .hasValue("""
                        @Baseline(revision = "a1") on %sEmptyBaselineTestCase would be written into an empty database
                        To fix:    make what it stands for: @DatabaseSetup(resource = "...")""".formatted(NAME));
        assertThat(run.classMessage(AdoptedProjects.NoReasonTestCase.class)).hasValue("""
                        @Baseline(revision = "a1") on %sNoReasonTestCase has no reason
                        To fix:    say in 'because' why it is not applied""".formatted(NAME));
    }

    @Test
    void no_test_can_be_before_the_baseline() {
        assertThat(run.classMessage(AdoptedProjects.TooEarlyTestCase.class)).hasValue("""
                        @At("a1") on %sTooEarlyTestCase.asks: revision a1 comes before the baseline b2, where databases begin
                        Revisions: a1, b2, c3""".formatted(NAME));
    }

    @Test
    void a_setup_does_exactly_one_thing() {
        assertThat(run.classMessage(AdoptedProjects.NothingToDoTestCase.class)).hasValue("""
                        @DatabaseSetup() on %sNothingToDoTestCase does not say what to do
                        To fix:    give exactly one of sql, resource, method and python""".formatted(NAME));
        assertThat(run.classMessage(AdoptedProjects.NoResourceTestCase.class)).hasValue("""
                        @DatabaseSetup(resource = "nowhere.sql") on %sNoResourceTestCase names a resource that is not there
                        To fix:    put it on the class path, or name a file relative to the directory of the build""".formatted(NAME));
    }
}
