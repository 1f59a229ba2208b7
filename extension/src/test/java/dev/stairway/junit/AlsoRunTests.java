package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@link AlsoRun} and its parameters as their users meet them. */
class AlsoRunTests {

    private static final String CHECK = "whole_history_round_trips";
    private static EngineRun run;

    @MigrationTest
    @Alembic("src/test/projects/hard-coded/alembic.ini")
    @AlsoRun(offline = true, otherSchema = true)
    static class BothTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/hard-coded/alembic.ini")
    static class NeitherTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("src/test/projects/adopted/alembic.ini")
    @DatabaseSetup(resource = "src/test/projects/adopted/application.sql")
    @AlsoRun(offline = true, otherSchema = true)
    static class SetUpTestCase {
        @OncePerDatabase
        void goes_every_way(dev.stairway.walk.Walk walk) {
            WalkAssertions.assertThat(walk).roundTrips();
        }
    }

    @BeforeAll
    static void run_all_classes_at_once() {
        run = EngineRun.of(Map.of(), BothTestCase.class, NeitherTestCase.class, SetUpTestCase.class);
    }

    @Test
    void what_is_asked_for_is_told_in_full() {
        assertThat(run.message(BothTestCase.class, CHECK)).isEqualTo("""
                        the SQL of base → head cannot be written without a database
                          AttributeError: 'NoneType' object has no attribute 'scalar'
                          versions/b2.py:11 in upgrade
                              count = op.get_bind().execute(sa.text("select count(*) from orders")).scalar()
                        History:   Alembic src/test/projects/hard-coded/alembic.ini, 2 revisions, head b2
                        To fix:    do in SQL what the migration reads the database for, or do not ask for offline SQL
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW211 (docs/findings/SW211.md)

                        base → head does something else where names lead to another schema than public
                          + table  public.orders  (id, state)  in public all the same
                        History:   Alembic src/test/projects/hard-coded/alembic.ini, 2 revisions, head b2
                        To fix:    leave the schema out of names, or take it from a setting
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW215 (docs/findings/SW215.md)""");
    }

    @Test
    void what_is_not_asked_for_is_not_told() {
        assertThat(run.names(NeitherTestCase.class, FAILED)).isEmpty();
    }

    @Test
    void the_setup_is_there_in_every_way() {
        assertThat(run.names(SetUpTestCase.class, FAILED)).isEmpty();
    }

    @Test
    void parameters_decide_over_the_annotation() {
        EngineRun set =
                EngineRun.of(Map.of("stairway.offline", "false", "stairway.otherSchema", "true"), BothTestCase.class);
        assertThat(set.message(BothTestCase.class, CHECK)).contains("SW215").doesNotContain("SW211");
    }
}
