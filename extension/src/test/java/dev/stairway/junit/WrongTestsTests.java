package dev.stairway.junit;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.walk.RevisionWalk;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the authors of own tests read when those fail, through JUnit's engine. */
class WrongTestsTests {

    private static EngineRun run;

    @MigrationTest
    @Alembic("src/test/projects/sound/alembic.ini")
    static class WrongTestCase {

        @OncePerDatabase
        void upgrades_to_where_it_came_from(@At("head") MigratedDatabase database) {
            database.upgradeTo("a1");
        }

        @OncePerDatabase
        void downgrades_to_what_is_still_to_come(@At("a1") MigratedDatabase database) {
            database.downgradeTo("b2");
        }

        @OncePerDatabase
        void upgrades_what_the_table_does_not_know(@At("a1") MigratedDatabase database) {
            database.execute("delete from alembic_version");
            database.upgradeTo("a1");
        }

        @OncePerDatabase
        void goes_too_far(@At("a1") MigratedDatabase database) {
            database.upgradeTo("+2");
        }

        @OncePerDatabase
        void stamps_what_is_not_there(@At("a1") MigratedDatabase database) {
            database.stamp("zzzz");
        }

        @OncePerDatabase
        void stands_at_a_revision_of_somebody_else(@At("a1") MigratedDatabase database) {
            database.execute("update alembic_version set version_num = 'zzzz'");
            database.current();
        }

        @EachRevision
        void has_a_table_of_customers(RevisionWalk revision) {
            assertThat(revision.after().schema()).hasExactlyTables("customers");
        }
    }

    @BeforeAll
    static void run_it() {
        run = EngineRun.of(Map.of(), WrongTestCase.class);
    }

    @Test
    void a_migration_in_the_wrong_direction_is_refused() {
        assertThat(message("upgrades_to_where")).isEqualTo("""
                        the database is beyond a1 already: use downgradeTo("a1")""");
        assertThat(message("downgrades_to_what")).isEqualTo("""
                        the database has not reached b2 yet: use upgradeTo("b2")""");
    }

    @Test
    void a_target_that_is_not_there_is_told_in_the_tools_words() {
        assertThat(message("goes_too_far")).isEqualTo("""
                        upgrade to +2 is not possible: Relative revision +2 didn't produce 2 migrations
                        The database stands at a1""");
        assertThat(message("stamps_what"))
                .startsWith(
                        "stamp zzzz fails\n  alembic.util.exc.CommandError: Can't locate revision identified by 'zzzz'\n");
        assertThat(message("stands_at")).isEqualTo("""
                        the tool's own table names revision zzzz, which the history does not have
                        Revisions: a1, b2""");
    }

    @Test
    void the_tools_own_table_says_what_is_applied() {
        assertThat(message("upgrades_what_the_table"))
                .startsWith("upgrade base → a1 fails\n  sqlalchemy.exc.ProgrammingError: ")
                .contains("already exists\n  ");
    }

    @Test
    void a_failed_assertion_names_its_revision_and_database() {
        assertThat(message("has_a_table_of_customers: a1"))
                .startsWith("Expecting the schema to have exactly these tables\n  expected: ")
                .endsWith("\nRevision:  a1 · add orders\nDatabase:  PostgreSQL 17.11, embedded");
    }

    private static String message(String name) {
        return run.message(WrongTestCase.class, name).strip();
    }
}
