package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link SeedData} as its users meet it: through JUnit's engine, on real projects and a real server. */
class DeclaredRowsTests {

    private static final String NAME = "dev.stairway.junit.DeclaredProjects$";
    private static EngineRun run;

    @BeforeAll
    static void run_all_classes_at_once() {
        run = EngineRun.of(Map.of(), DeclaredProjects.class.getDeclaredClasses());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DeclaredProjects.SqlTestCase.class,
                DeclaredProjects.ResourceTestCase.class,
                DeclaredProjects.MethodTestCase.class
            })
    void a_unique_index_on_declared_duplicates_is_red(Class<?> testClass) {
        assertThat(run.names(testClass, FAILED))
                .containsExactly(
                        "downgrade_preserves_data: d4 · add visits (PostgreSQL 17.11, embedded)",
                        "upgrades: c3 · names are unique (PostgreSQL 17.11, embedded)");
    }

    @Test
    void what_declared_rows_run_into_is_named_and_where_they_are_left_out() {
        assertThat(run.message(DeclaredProjects.SqlTestCase.class, "upgrades: c3"))
                .isEqualTo("""
                        upgrade b2 → c3 fails where the tables hold rows
                          sqlalchemy.exc.IntegrityError: could not create unique index "customers_name"
                          DETAIL:  Key (name)=(Ann) is duplicated.
                          versions/c3.py:10 in upgrade
                              op.execute("create unique index customers_name on customers (name)")
                          SQL: create unique index customers_name on customers (name)
                          the rows of @SeedData(at = "a1", sql = "insert into customers (name, town) values ('Ann', 'Rome'), ( ...") on %sSqlTestCase are left out from here on
                        Revision:  c3 · names are unique   (src/test/projects/declared/versions/c3.py)
                        To fix:    make upgrade() run on tables that hold rows: a default, a conversion, or values for the rows first
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW301 (docs/findings/SW301.md)""".formatted(NAME));
    }

    @Test
    void the_healthy_twin_is_green_and_its_tables_have_automatic_rows_too() {
        assertThat(run.names(DeclaredProjects.HealthyTestCase.class, FAILED)).isEmpty();
    }

    @Test
    void a_table_without_declared_and_automatic_rows_is_named() {
        assertThat(run.message(DeclaredProjects.SqlTestCase.class, "downgrade_preserves_data: d4"))
                .isEqualTo("""
                        revision d4 was examined without rows in 1 table that it changes
                          table public.licences: new row for relation "licences" violates check constraint "licences_code_check" (code)
                        Revision:  d4 · add visits   (src/test/projects/declared/versions/d4.py)
                        To fix:    give rows with @SeedData, or see to what the reason names
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW307 (docs/findings/SW307.md)""");
    }

    @Test
    void rows_that_cannot_be_written_are_red_at_their_revision() {
        assertThat(run.names(DeclaredProjects.RefusedTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_preserves_data: a1 · add customers (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: b2 · know the customers (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: c3 · names are unique in a town (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: d4 · add visits (PostgreSQL 17.11, embedded)");
        assertThat(run.message(DeclaredProjects.RefusedTestCase.class, "downgrade_preserves_data: a1"))
                .isEqualTo("""
                        the rows of @SeedData(at = "a1", sql = "insert into licences values ('other')") on %sRefusedTestCase cannot be written
                          ERROR: new row for relation "licences" violates check constraint "licences_code_check"
                            Detail: Failing row contains (other).
                            in: insert into licences values ('other')
                        Revision:  a1 · add customers   (src/test/projects/declared-healthy/versions/a1.py)
                        To fix:    make them fit the tables as revision a1 leaves them
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW308 (docs/findings/SW308.md)""".formatted(NAME));
    }

    @Test
    void statements_that_write_nothing_and_methods_that_fail_are_not_passed_over() {
        assertThat(run.message(DeclaredProjects.RefusedTestCase.class, "downgrade_preserves_data: b2"))
                .isEqualTo("""
                        the rows of @SeedData(at = "b2", sql = "insert into customers (name, town) select code, 'Bonn' from ...") on %sRefusedTestCase cannot be written
                          these statements write nothing
                        Revision:  b2 · know the customers   (src/test/projects/declared-healthy/versions/b2.py)
                        To fix:    make them fit the tables as revision b2 leaves them
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW308 (docs/findings/SW308.md)""".formatted(NAME));
        assertThat(run.message(DeclaredProjects.RefusedTestCase.class, "downgrade_preserves_data: c3"))
                .isEqualTo("""
                        the rows of @SeedData(at = "c3", method = "fail") on %sRefusedTestCase cannot be written
                          java.lang.IllegalStateException: no more customers
                        Revision:  c3 · names are unique in a town   (src/test/projects/declared-healthy/versions/c3.py)
                        To fix:    make them fit the tables as revision c3 leaves them
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW308 (docs/findings/SW308.md)""".formatted(NAME));
    }

    @Test
    void a_place_that_does_not_exist_is_named_with_those_that_do() {
        assertThat(run.classMessage(DeclaredProjects.UnknownTestCase.class)).hasValue("""
                @SeedData(at = "z9", sql = "select 1") on %sUnknownTestCase names no place: no revision is called or begins with "z9"
                Revisions: a1, b2, c3, d4""".formatted(NAME));
        assertThat(run.classMessage(DeclaredProjects.HeadTestCase.class)).hasValue("""
                @SeedData(at = "head", sql = "select 1") on %sHeadTestCase is at the head, where no revision would meet the rows
                To fix:    name a revision, or base
                Revisions: a1, b2, c3, d4""".formatted(NAME));
    }

    @Test
    void rows_are_said_in_exactly_one_way() {
        assertThat(run.classMessage(DeclaredProjects.NothingTestCase.class)).hasValue("""
                @SeedData(at = "a1") on %sNothingTestCase does not say which rows
                To fix:    give exactly one of sql, resource and method""".formatted(NAME));
        assertThat(run.classMessage(DeclaredProjects.TwoWaysTestCase.class)).hasValue("""
                @SeedData(at = "a1", sql = "select 1", method = "customers") on %sTwoWaysTestCase says more than once which rows
                To fix:    give exactly one of sql, resource and method""".formatted(NAME));
    }

    @Test
    void a_resource_or_method_must_be_there() {
        assertThat(run.classMessage(DeclaredProjects.NoResourceTestCase.class)).hasValue("""
                @SeedData(at = "a1", resource = "nowhere.sql") on %sNoResourceTestCase names a resource that is not there
                To fix:    put it on the class path, or name a file relative to the directory of the build""".formatted(NAME));
        assertThat(run.classMessage(DeclaredProjects.NoMethodTestCase.class)).hasValue("""
                @SeedData(at = "a1", method = "nobody") on %sNoMethodTestCase names a method that is not there
                To fix:    write: static void nobody(java.sql.Connection connection) throws java.sql.SQLException""".formatted(NAME));
        assertThat(run.classMessage(DeclaredProjects.WrongMethodTestCase.class)).hasValue("""
                @SeedData(at = "a1", method = "customers") on %sWrongMethodTestCase names a method of another shape
                To fix:    make it: static void customers(java.sql.Connection connection) throws java.sql.SQLException""".formatted(NAME));
    }
}
