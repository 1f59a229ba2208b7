package dev.stairway.junit;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.Revision;
import dev.stairway.walk.RevisionWalk;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Classes whose databases are not empty before the first revision, which {@link DatabaseSetupTests} runs through the engine. */
final class AdoptedProjects {

    static final String ADOPTED = "src/test/projects/adopted/alembic.ini";
    static final String APPLICATION = "src/test/projects/adopted/application.sql";
    static final String SOUND = "src/test/projects/sound/alembic.ini";
    static final String ORDERS = "create table orders (id int primary key)";

    private AdoptedProjects() {}

    @MigrationTest
    @Alembic(ADOPTED)
    @DatabaseSetup(resource = APPLICATION)
    @DatabaseSetup(sql = "create role auditor; insert into jobs (owner) values ('Ann')")
    @DatabaseSetup(method = "settings")
    @SeedData(at = "base", sql = "insert into jobs (owner) values ('Ben')")
    static class AdoptedTestCase implements MigrationChecks {

        static void settings(Connection connection) throws SQLException {
            connection.createStatement().execute("create table settings as select count(*) as jobs from jobs");
        }

        @Test
        void base_has_what_the_setup_made(@At("base") MigratedDatabase database) {
            assertThat(database.value("select jobs from settings")).isEqualTo(1L);
            assertThat(database.applied()).isEmpty();
            database.upgradeTo("head");
            assertThat(database.rows("jobs")).containsRow(Map.of("owner", "Ann", "state", "new"));
        }

        @Test
        void so_has_every_revision(@At("c3") MigratedDatabase database) {
            assertThat(database.schema()).hasExactlyTables("jobs", "runs", "settings");
        }
    }

    @MigrationTest
    @Alembic(ADOPTED)
    @DatabaseSetup(sql = "create role auditor; create extension citext")
    @DatabaseSetup(python = "import models; models.make_tables(url)")
    static class ProgramTestCase {

        @EachRevision
        void downgrade_restores_the_schema(RevisionWalk revision) {
            WalkAssertions.assertThat(revision).downgradeRestoresTheSchema();
        }
    }

    @MigrationTest
    @Alembic(ADOPTED)
    @DatabaseSetup(python = "import nowhere")
    static class BrokenProgramTestCase {
        @Test
        void asks(@At("base") MigratedDatabase database) {}
    }

    @MigrationTest
    @Alembic(ADOPTED)
    static class BareTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(ADOPTED)
    @DatabaseSetup(sql = "create table jobs (id int); create table runs (job_id int references nothing)")
    static class BrokenSetupTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    @DatabaseSetup(sql = ORDERS)
    @DatabaseSetup(sql = "create table history_of_another_tool (version text)")
    @SeedData(at = "a1", sql = "insert into orders values (7)")
    @Baseline(revision = "a1", because = "another tool made the orders")
    static class BaselineTestCase implements MigrationChecks {

        @Test
        void base_is_where_the_history_is_taken_up(@At("base") MigratedDatabase database) {
            assertThat(database.applied()).extracting(Revision::id).containsExactly("a1");
            assertThat(database.schema()).hasExactlyTables("history_of_another_tool", "orders");
            database.upgradeTo("b2");
            database.downgradeTo("a1");
            assertThat(database.schema()).hasExactlyTables("history_of_another_tool", "orders");
        }

        @EachRevision
        void what_follows_is_seen(MigratedDatabase database) {
            assertThat(database.applied()).extracting(Revision::id).containsExactly("a1", "b2");
        }
    }

    @MigrationTest
    @Alembic(SOUND)
    @DatabaseSetup(sql = ORDERS)
    @DatabaseSetup(
            sql = "create table alembic_version (version_num varchar(32)); insert into alembic_version values ('a1')")
    static class StampedBySetupTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    @DatabaseSetup(sql = ORDERS)
    @Baseline(revision = "z9", because = "of another tool")
    static class UnknownBaselineTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    @DatabaseSetup(sql = ORDERS)
    @Baseline(revision = "b2", because = "of another tool")
    static class NothingLeftTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    @Baseline(revision = "a1", because = "of another tool")
    static class EmptyBaselineTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    @DatabaseSetup(sql = ORDERS)
    @Baseline(revision = "a1", because = " ")
    static class NoReasonTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(ADOPTED)
    @DatabaseSetup(resource = APPLICATION)
    @Baseline(revision = "b2", because = "of another tool")
    static class TooEarlyTestCase {
        @Test
        void asks(@At("a1") MigratedDatabase database) {}
    }

    @MigrationTest
    @Alembic(SOUND)
    @DatabaseSetup
    static class NothingToDoTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(SOUND)
    @DatabaseSetup(resource = "nowhere.sql")
    static class NoResourceTestCase implements MigrationChecks {}
}
