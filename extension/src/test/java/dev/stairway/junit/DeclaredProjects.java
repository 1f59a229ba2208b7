package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.data.DataDiff;
import dev.stairway.seed.SeededTable;
import dev.stairway.walk.RevisionRows;
import dev.stairway.walk.RevisionWalk;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Classes with declared rows, right and wrong, which {@link DeclaredRowsTests} runs through the engine. */
final class DeclaredProjects {

    static final String BROKEN = "src/test/projects/declared/alembic.ini";
    static final String HEALTHY = "src/test/projects/declared-healthy/alembic.ini";
    static final String TWICE = "insert into customers (name, town) values ('Ann', 'Rome'), ('Ann', 'Oslo')";
    static final String LICENCE = "insert into licences values ('stairway')";

    private DeclaredProjects() {}

    @MigrationTest
    @Alembic(BROKEN)
    @SeedData(at = "a1", sql = TWICE)
    static class SqlTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(BROKEN)
    @SeedData(at = "a1", resource = "customers.sql")
    static class ResourceTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(BROKEN)
    @SeedData(at = "a1", method = "customers")
    static class MethodTestCase implements MigrationChecks {

        private static void customers(Connection connection) throws SQLException {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into customers (name, town) values (?, ?)")) {
                for (String town : new String[] {"Rome", "Oslo"}) {
                    insert.setString(1, "Ann");
                    insert.setString(2, town);
                    insert.executeUpdate();
                }
            }
        }
    }

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "base", sql = "create table audit (note text); insert into audit values ('from the start')")
    @SeedData(at = "a1", sql = "insert into customers values (1, 'Ann', 'Rome'), (2, 'Ann', 'Oslo'); " + LICENCE)
    @SeedData(at = "b2", resource = "src/test/projects/declared/customers.sql")
    @SeedData(at = "d", sql = "insert into visits (customer_id) select id from customers where name = 'Ann'")
    static class HealthyTestCase implements MigrationChecks {

        private static final Map<String, Long> DECLARED = Map.of("a1", 1L, "b2", 4L, "c3", 6L, "d4", 6L);

        @EachRevision
        void the_rows_are_met_with_automatic_ones(RevisionWalk revision) {
            RevisionRows rows = revision.withRows().orElseThrow();
            int automatic = rows.seeded().tables().stream()
                    .mapToInt(SeededTable::automatic)
                    .sum();
            assertThat(rows.rows() - automatic)
                    .isEqualTo(DECLARED.get(revision.revision().id()));
            assertThat(rows.changed()).get().matches(DataDiff::isPreserving);
            assertThat(rows.seeded().unfilled()).isEmpty();
            boolean declaredOnly = revision.revision().id().equals("b2");
            assertThat(rows.refusal().isPresent()).isEqualTo(declaredOnly);
            assertThat(automatic > 0).isNotEqualTo(declaredOnly);
        }
    }

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "a1", sql = TWICE)
    @SeedData(at = "a1", sql = "insert into licences values ('other')")
    @SeedData(at = "b2", sql = "insert into customers (name, town) select code, 'Bonn' from licences")
    @SeedData(at = "c3", method = "fail")
    static class RefusedTestCase implements MigrationChecks {

        static void fail(Connection connection) throws SQLException {
            connection.createStatement().execute("insert into customers (name, town) values ('Ben', 'Bonn')");
            throw new IllegalStateException("no more customers");
        }
    }

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "a", sql = "select 1")
    @SeedData(at = "z9", sql = "select 1")
    static class UnknownTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "head", sql = "select 1")
    static class HeadTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "a1")
    static class NothingTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "a1", sql = "select 1", method = "customers")
    static class TwoWaysTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "a1", resource = "nowhere.sql")
    static class NoResourceTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "a1", method = "nobody")
    static class NoMethodTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic(HEALTHY)
    @SeedData(at = "a1", method = "customers")
    static class WrongMethodTestCase implements MigrationChecks {

        void customers(Connection connection) {}

        static void customers(String url) {}
    }
}
