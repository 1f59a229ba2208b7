package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What turns a test red that is a note otherwise, and how it is accepted. */
class RollOutChecksTests {

    @MigrationTest
    @Alembic("src/test/projects/unfinished/alembic.ini")
    static class UnacceptedTestCase {

        @EachRevision
        void rolls_out(dev.stairway.walk.RevisionWalk revision) {
            WalkAssertions.assertThat(revision).rollsOutAsAccepted();
        }
    }

    @Accepted(code = "SW402", revision = "b2", because = "a rollback is done at night")
    @Accepted(code = "SW402", revision = "e5", because = "no partition has rows")
    @Accepted(code = "SW405", revision = "c3", because = "a guess")
    static class AcceptedTestCase extends UnacceptedTestCase {}

    @Accepted(code = "SW101", revision = "b2", because = "it is no finding about rolling out")
    static class WrongCodeTestCase extends UnacceptedTestCase {}

    @Accepted(code = "SW401", revision = "zz", because = "it is no revision")
    static class WrongRevisionTestCase extends UnacceptedTestCase {}

    @Accepted(code = "SW401", revision = "b2", because = " ")
    static class NoReasonTestCase extends UnacceptedTestCase {}

    private static EngineRun run;

    @BeforeAll
    static void run_the_project() {
        run = EngineRun.of(
                Map.of("stairway.failOn", "SW402, SW405", "stairway.data", "false"),
                UnacceptedTestCase.class,
                AcceptedTestCase.class,
                WrongCodeTestCase.class,
                WrongRevisionTestCase.class,
                NoReasonTestCase.class);
    }

    @Test
    void what_fail_on_names_is_red() {
        assertThat(run.names(UnacceptedTestCase.class, FAILED))
                .containsExactly(
                        "rolls_out: b2 · no address twice (PostgreSQL 17.11, embedded)",
                        "rolls_out: e5 · find events by day (PostgreSQL 17.11, embedded)");
        assertThat(run.message(UnacceptedTestCase.class, "rolls_out: b2")).isEqualTo("""
                        downgrade b2 → a1 drops index public.ux_people_email while nobody can use public.people
                          drop index ux_people_email
                        Revision:  b2 · no address twice   (src/test/projects/unfinished/versions/b2.py)
                        To fix:    DROP INDEX CONCURRENTLY, outside of a transaction; with Alembic in an autocommit_block()
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW402 (docs/findings/SW402.md)""");
    }

    @Test
    void what_is_accepted_is_not_and_what_is_accepted_without_need_is() {
        assertThat(run.names(AcceptedTestCase.class, FAILED))
                .containsExactly("rolls_out: c3 · load old orders (PostgreSQL 17.11, embedded)");
        assertThat(run.message(AcceptedTestCase.class, "rolls_out: c3"))
                .startsWith("SW405 is accepted for revision c3, and was not found\n  a guess\n")
                .contains("To fix:    remove @Accepted(code = \"SW405\", revision = \"c3\")\n");
    }

    @Test
    void a_declaration_that_cannot_be_right_fails_the_class() {
        assertThat(run.classMessage(WrongCodeTestCase.class))
                .hasValueSatisfying(message -> assertThat(message)
                        .contains(
                                "@Accepted(code = \"SW101\", revision = \"b2\")",
                                "names no finding about rolling out"));
        assertThat(run.classMessage(WrongRevisionTestCase.class))
                .hasValueSatisfying(message -> assertThat(message).contains("names no revision of the history"));
        assertThat(run.classMessage(NoReasonTestCase.class))
                .hasValueSatisfying(message -> assertThat(message).contains("has no reason"));
    }

    @Test
    void a_parameter_that_names_no_finding_fails_the_class() {
        EngineRun wrong = EngineRun.of(Map.of("stairway.failOn", "SW999"), UnacceptedTestCase.class);

        assertThat(wrong.classMessage(UnacceptedTestCase.class))
                .hasValueSatisfying(message -> assertThat(message)
                        .startsWith(
                                "configuration parameter stairway.failOn=SW999 names no finding about rolling out"));
    }
}
