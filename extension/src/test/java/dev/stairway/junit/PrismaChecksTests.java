package dev.stairway.junit;

import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The built-in checks on Prisma projects, through JUnit's engine and on a real server. */
class PrismaChecksTests {

    private static final String SHOP = "src/test/projects/prisma-shop/prisma";

    private static EngineRun run;

    @BeforeAll
    static void run_all_projects_at_once() {
        run = EngineRun.of(
                Map.of(),
                ShopTestCase.class,
                DeclaredTestCase.class,
                BrokenTestCase.class,
                NowhereTestCase.class,
                TwoToolsTestCase.class,
                OtherSchemaTestCase.class);
    }

    @MigrationTest
    @Prisma(SHOP)
    static class ShopTestCase implements MigrationChecks {

        @Test
        void a_test_goes_where_it_wants(@At("20240101000000_add_orders") MigratedDatabase database) {
            database.execute("insert into orders (customer) values ('Ann')");
            database.upgradeTo("+1");
            database.execute("insert into orders (customer) values ('Ben')");
            assertThat(database.rows("orders")).column("number").containsExactly(null, "N2");
            database.downgradeTo("base");
            assertThat(database.current()).isEmpty();
            assertThat(database.schema()).hasExactlyTables();
            database.upgradeTo("head");
            assertThat(database.current())
                    .extracting(Revision::toString)
                    .containsExactly("20240103000000_add_state · add state");
            assertThatThrownBy(() -> database.downgradeTo("base"))
                    .isInstanceOf(MigrationException.class)
                    .hasMessage(
                            "downgrade 20240103000000_add_state → 20240102000000_number_orders is not possible: there"
                                    + " is no " + SHOP + "/migrations/20240103000000_add_state/down.sql");
        }
    }

    @MigrationTest
    @Prisma(SHOP)
    @Irreversible(revision = "20240103000000_add_state", because = "no old release runs beside it")
    static class DeclaredTestCase implements MigrationChecks {}

    @MigrationTest
    @Prisma("src/test/projects/prisma-broken/prisma")
    static class BrokenTestCase implements MigrationChecks {}

    @MigrationTest
    @Prisma("src/test/projects/nowhere")
    static class NowhereTestCase implements MigrationChecks {}

    @MigrationTest
    @Prisma(SHOP)
    @Alembic("src/test/projects/sound/alembic.ini")
    static class TwoToolsTestCase implements MigrationChecks {}

    @MigrationTest
    @Prisma(SHOP)
    @AlsoRun(otherSchema = true)
    static class OtherSchemaTestCase implements MigrationChecks {}

    @Test
    void what_can_be_taken_back_is_green() {
        assertThat(run.names(ShopTestCase.class, SUCCESSFUL))
                .containsExactly(
                        "[PostgreSQL 17.11, embedded]: a_test_goes_where_it_wants(MigratedDatabase)",
                        "downgrade_preserves_data: 20240101000000_add_orders · add orders (PostgreSQL 17.11, embedded)",
                        "downgrade_preserves_data: 20240102000000_number_orders · number orders (PostgreSQL 17.11, embedded)",
                        "downgrade_restores_the_schema: 20240101000000_add_orders · add orders (PostgreSQL 17.11, embedded)",
                        "downgrade_restores_the_schema: 20240102000000_number_orders · number orders (PostgreSQL 17.11, embedded)",
                        "history_is_sound: PostgreSQL 17.11, embedded",
                        "nothing_is_invalid_at_head: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: 20240101000000_add_orders · add orders (PostgreSQL 17.11, embedded)",
                        "upgrade_repeats_after_downgrade: 20240102000000_number_orders · number orders (PostgreSQL 17.11, embedded)",
                        "upgrades: 20240101000000_add_orders · add orders (PostgreSQL 17.11, embedded)",
                        "upgrades: 20240102000000_number_orders · number orders (PostgreSQL 17.11, embedded)",
                        "upgrades: 20240103000000_add_state · add state (PostgreSQL 17.11, embedded)");
    }

    @Test
    void a_missing_downgrade_is_never_green() {
        assertThat(run.names(ShopTestCase.class, FAILED))
                .containsExactly(
                        "downgrade_restores_the_schema: 20240103000000_add_state · add state (PostgreSQL 17.11, embedded)");
        assertThat(run.message(ShopTestCase.class, "downgrade_restores_the_schema: 20240103"))
                .isEqualTo("""
                        downgrade 20240103000000_add_state → 20240102000000_number_orders is missing
                          there is no src/test/projects/prisma-shop/prisma/migrations/20240103000000_add_state/down.sql
                        Revision:  20240103000000_add_state · add state   (src/test/projects/prisma-shop/prisma/migrations/20240103000000_add_state/migration.sql)
                        To fix:    write it, or declare @Irreversible(revision = "20240103000000_add_state", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW111 (docs/findings/SW111.md)""");
        assertThat(run.names(ShopTestCase.class, ABORTED))
                .containsExactly(
                        "downgrade_preserves_data: 20240103000000_add_state · add state (PostgreSQL 17.11, embedded)",
                        "models_match_the_migrations: PostgreSQL 17.11, embedded",
                        "nothing_is_left_at_base: PostgreSQL 17.11, embedded",
                        "upgrade_repeats_after_downgrade: 20240103000000_add_state · add state (PostgreSQL 17.11, embedded)",
                        "whole_history_round_trips: PostgreSQL 17.11, embedded");
        assertThat(run.message(ShopTestCase.class, "whole_history_round_trips"))
                .startsWith("not examined: base cannot be reached, there is no " + SHOP);
    }

    @Test
    void a_declared_one_is_no_failure() {
        assertThat(run.names(DeclaredTestCase.class, FAILED)).isEmpty();
        assertThat(run.names(DeclaredTestCase.class, ABORTED))
                .contains("nothing_is_left_at_base: PostgreSQL 17.11, embedded");
    }

    @Test
    void what_a_down_script_leaves_is_named() {
        assertThat(run.message(BrokenTestCase.class, "downgrade_restores_the_schema: 1_add_notes"))
                .isEqualTo("""
                        downgrade 1_add_notes → base does not restore the schema
                          + type  public.mood  enum ('GOOD', 'BAD')
                        Revision:  1_add_notes · add notes   (src/test/projects/prisma-broken/prisma/migrations/1_add_notes/migration.sql)
                        To fix:    drop type public.mood in the downgrade's SQL, or declare @Irreversible(revision = "1_add_notes", because = "...")
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW102 (docs/findings/SW102.md)""");
    }

    @Test
    void an_error_is_shown_with_its_file_and_line() {
        assertThat(run.message(BrokenTestCase.class, "upgrades: 2_add_author")).isEqualTo("""
                        upgrade 1_add_notes → 2_add_author fails
                          P3018: relation "authors" does not exist (42P01)
                          src/test/projects/prisma-broken/prisma/migrations/2_add_author/migration.sql
                        Revision:  2_add_author · add author   (src/test/projects/prisma-broken/prisma/migrations/2_add_author/migration.sql)
                        To fix:    make the upgrade's SQL run on a database that the revisions before it made
                        Database:  PostgreSQL 17.11, embedded
                        Finding:   SW101 (docs/findings/SW101.md)""");
    }

    @Test
    void a_class_needs_one_project() {
        assertThat(run.classMessage(NowhereTestCase.class)).hasValue("""
                        Prisma src/test/projects/nowhere: there is no folder src/test/projects/nowhere/migrations
                        To fix: name the folder that has schema.prisma and migrations: @Prisma("path/to/prisma")""");
        assertThat(run.classMessage(TwoToolsTestCase.class).orElse(""))
                .contains("names the migrations of two tools")
                .endsWith("To fix:    keep one of @Alembic and @Prisma");
        assertThat(run.classMessage(OtherSchemaTestCase.class).orElse(""))
                .contains("asks for another schema, but Prisma's migrations run in public");
    }
}
