package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Tests that users write beside the built-in checks, and what they are told when a class is wrong. */
class OwnTestsTests {

    private static EngineRun run;

    @BeforeAll
    static void run_all_classes_at_once() {
        run = EngineRun.of(
                Map.of(),
                WrittenProjects.ParametersTestCase.class,
                WrittenProjects.UnknownRevisionTestCase.class,
                WrittenProjects.UnknownDeclarationTestCase.class,
                WrittenProjects.NoReasonTestCase.class,
                WrittenProjects.NoProjectTestCase.class,
                WrittenProjects.NoSuchIniTestCase.class,
                WrittenProjects.NoIniTestCase.class,
                WrittenProjects.NoOptionTestCase.class,
                WrittenProjects.OldPostgresTestCase.class,
                WrittenProjects.TooEarlyTestCase.class,
                WrittenProjects.NoRevisionHereTestCase.class,
                WrittenProjects.NotAMigrationTestCase.class);
    }

    @Test
    void tests_get_histories_walks_and_databases_of_their_own() {
        assertThat(run.names(WrittenProjects.ParametersTestCase.class, FAILED)).isEmpty();
        assertThat(run.names(WrittenProjects.ParametersTestCase.class, SUCCESSFUL))
                .hasSize(9);
        assertThat(WrittenProjects.ParametersTestCase.DATABASES).hasSize(2);
    }

    @Test
    void a_class_without_any_test_is_red() {
        var events = EngineTestKit.engine("stairway-guard")
                .selectors(
                        selectClass(WrittenProjects.ForgottenTestCase.class),
                        selectClass(WrittenProjects.ParametersTestCase.class),
                        selectClass(WrittenProjects.UnknownDeclarationTestCase.class))
                .execute()
                .testEvents();

        assertThat(events.finished().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .flatMap(result -> result.getThrowable().stream())
                        .map(Throwable::getMessage))
                .containsExactly("""
                        dev.stairway.junit.WrittenProjects$ForgottenTestCase is a @MigrationTest without any test, so nothing would be examined
                        To fix:    implement MigrationChecks for the built-in checks, or write a @Test or @EachRevision method""");
    }

    @Test
    void a_revision_that_does_not_exist_is_named_with_those_that_do() {
        assertThat(run.classMessage(WrittenProjects.UnknownRevisionTestCase.class))
                .hasValue("""
                        @At("z9") on dev.stairway.junit.WrittenProjects$UnknownRevisionTestCase.asks: no revision is called or begins with "z9"
                        Revisions: a1, b2""");
        assertThat(run.classMessage(WrittenProjects.UnknownDeclarationTestCase.class))
                .hasValue("""
                        @Irreversible(revision = "z9") on dev.stairway.junit.WrittenProjects$UnknownDeclarationTestCase names no revision of the history
                        Revisions: a1, b2""");
    }

    @Test
    void a_declaration_needs_a_reason() {
        assertThat(run.classMessage(WrittenProjects.NoReasonTestCase.class)).hasValue("""
                        @Irreversible(revision = "a1") on dev.stairway.junit.WrittenProjects$NoReasonTestCase has no reason
                        To fix:    say in 'because' why it cannot be taken back""");
    }

    @Test
    void a_class_needs_a_project() {
        assertThat(run.classMessage(WrittenProjects.NoProjectTestCase.class)).hasValue("""
                        dev.stairway.junit.WrittenProjects$NoProjectTestCase names no migrations
                        To fix:    annotate it with @Alembic("path/to/alembic.ini") or @Prisma("path/to/prisma")""");
        assertThat(run.classMessage(WrittenProjects.NoSuchIniTestCase.class).orElse(""))
                .startsWith("Alembic src/test/projects/nowhere/alembic.ini: ");
    }

    @Test
    void a_project_needs_no_configuration_file() {
        assertThat(run.names(WrittenProjects.NoIniTestCase.class, SUCCESSFUL)).hasSize(1);
        assertThat(run.classMessage(WrittenProjects.NoOptionTestCase.class))
                .hasValue("@Alembic(options = \"url\") on dev.stairway.junit.WrittenProjects$NoOptionTestCase"
                        + " is not of the form name=value or [section] name=value");
    }

    @Test
    void a_version_that_does_not_exist_is_told_with_those_that_do() {
        assertThat(run.classMessage(WrittenProjects.OldPostgresTestCase.class).orElse(""))
                .startsWith("@Postgres on dev.stairway.junit.WrittenProjects$OldPostgresTestCase: ")
                .contains("13");
    }

    @Test
    void a_database_for_a_whole_class_is_refused() {
        assertThat(run.classMessage(WrittenProjects.TooEarlyTestCase.class).orElse(""))
                .contains("cannot be given to the @BeforeAll and @AfterAll methods of "
                        + "dev.stairway.junit.WrittenProjects$TooEarlyTestCase: each test has a database of its own;"
                        + " ask for it in the test or in a @BeforeEach method");
    }

    @Test
    void what_belongs_to_each_revision_is_refused_elsewhere() {
        assertThat(run.message(WrittenProjects.NoRevisionHereTestCase.class, ""))
                .contains("is only there in a test with @EachRevision, not in asks");
        assertThat(run.classMessage(WrittenProjects.NotAMigrationTestCase.class).orElse(""))
                .contains("is not in a @MigrationTest class; annotate "
                        + "dev.stairway.junit.WrittenProjects$NotAMigrationTestCase with @MigrationTest");
    }
}
