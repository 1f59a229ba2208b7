package dev.stairway.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.stairway.junit.Alembic;
import dev.stairway.junit.Irreversible;
import dev.stairway.junit.MigrationChecks;
import dev.stairway.junit.MigrationTest;
import dev.stairway.tool.python.EnvironmentForTests;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The command gives the verdicts that JUnit gives, because it runs the same checks; on real projects and a real server. */
class VerifyCommandTests {

    private static final String PROJECTS = "src/test/projects/";

    @MigrationTest
    @Alembic(PROJECTS + "broken-middle/alembic.ini")
    @Irreversible(revision = "b2", because = "types stay")
    static class BrokenMiddleTestCase implements MigrationChecks {}

    @MigrationTest
    @Alembic("../sample-project/neuroagent/alembic.ini")
    static class NeuroagentTestCase implements MigrationChecks {}

    @Test
    void a_project_with_broken_revisions_has_the_verdicts_of_its_test_class() {
        Settings settings = new Settings();
        settings.say(Alembic.class, "value", PROJECTS + "broken-middle/alembic.ini");
        settings.repeat(new Said(Irreversible.class, Map.of("revision", "b2", "because", "types stay")));

        assertThat(byCommand(settings)).isEqualTo(byJUnit(BrokenMiddleTestCase.class));
    }

    @Test
    @Tag("slow")
    void the_sample_neuroagent_has_the_verdicts_of_its_test_class() {
        Settings settings = new Settings();
        settings.say(Alembic.class, "value", "../sample-project/neuroagent/alembic.ini");

        assertThat(byCommand(settings))
                .hasSizeGreaterThan(50)
                .isEqualTo(byJUnit(NeuroagentTestCase.class))
                .containsEntry(
                        "downgrade_preserves_data: 0ea274d7a584 · remove order column (PostgreSQL 17.11, embedded)",
                        "FAILED");
    }

    @Test
    void a_revision_that_the_history_does_not_have_is_never_safe() {
        CommandRun run = CommandRun.verify("--alembic", PROJECTS + "sound/alembic.ini", "--only", "a1", "--only", "a0");

        assertThat(run.err()).isEqualTo("""
                stairway: nothing was examined of a0: the history has no such revision, or --since leaves it out
                To fix:    give --only the identifiers of its revisions in full
                """);
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void a_sound_history_is_safe_and_its_report_can_be_rendered_anew(@TempDir Path folder) {
        CommandRun run = CommandRun.verify(
                "--alembic",
                PROJECTS + "sound/alembic.ini",
                "--report",
                folder.resolve("first").toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""

                NOT EXAMINED
                  models_match_the_migrations: PostgreSQL 17.11, embedded: target_metadata in env.py is None, so there are no models to compare with

                SAFE: 13 checks, 12 passed, 0 red, 1 not examined
                """);
        assertThat(run.status()).isZero();

        Path again = folder.resolve("again");
        Path report = folder.resolve("first/sound");
        assertThat(CommandRun.of("report", report.toString(), "--output", again.toString())
                        .status())
                .isZero();
        assertThat(again.resolve("stairway.json")).hasSameTextualContentAs(report.resolve("stairway.json"));
        assertThat(again.resolve("summary.md")).hasSameTextualContentAs(report.resolve("summary.md"));
        assertThat(CommandRun.of(
                                "report",
                                folder.resolve("first").toString(),
                                "--output",
                                folder.resolve("all").toString())
                        .out())
                .endsWith(folder.resolve("all/index.html") + "\n");
        assertThat(folder.resolve("all/index.html")).content().contains("sound/report.html");
        assertThat(CommandRun.of("report", folder.resolve("none").toString()).err())
                .startsWith("stairway: there is no report: no file " + folder.resolve("none") + "\nTo fix:    ");
    }

    @Test
    void a_finding_is_shown_with_the_option_that_declares_it() {
        CommandRun run = CommandRun.verify("--alembic", PROJECTS + "broken-middle/alembic.ini", "--only", "b2");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("""
                RED  downgrade_restores_the_schema: b2 · add a type of state (PostgreSQL 17.11, embedded)
                downgrade b2 → a1 does not restore the schema
                  + type  public.state  enum ('open', 'done')
                Revision:  b2 · add a type of state   (src/test/projects/broken-middle/versions/b2.py)
                To fix:    drop type public.state in downgrade(), or declare --declare-irreversible b2='...'
                Database:  PostgreSQL 17.11, embedded
                Finding:   SW102 (docs/findings/SW102.md)
                """);
    }

    @Test
    void a_project_that_cannot_be_walked_is_no_finding() {
        CommandRun run = CommandRun.verify("--alembic", PROJECTS + "elsewhere/alembic.ini", "--no-data");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out())
                .contains(
                        "ERROR  ", "wrong database: env.py is connected to a sqlite database, not to the test database")
                .contains("COULD NOT RUN: ");
    }

    private static Map<String, String> byCommand(Settings settings) {
        Class<?> written = WrittenClass.of("written", settings.annotations());
        return Verification.of(written, PYTHON, Progress.silent()).all().stream()
                .collect(toMap(
                        CheckOutcome::name,
                        outcome -> outcome.status().toString(),
                        (first, second) -> first,
                        TreeMap::new));
    }

    private static final Map<String, String> PYTHON = Map.of(
            "stairway.reports",
            "off",
            "stairway.python",
            EnvironmentForTests.python().toString());

    private static Map<String, String> byJUnit(Class<?> testClass) {
        Map<String, String> statuses = new TreeMap<>();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .configurationParameters(PYTHON)
                .execute()
                .testEvents()
                .finished()
                .stream()
                .forEach(event -> {
                    String check = event.getTestDescriptor()
                            .getParent()
                            .orElseThrow()
                            .getDisplayName()
                            .replaceAll("\\(.*\\)$", "");
                    Status status =
                            event.getRequiredPayload(TestExecutionResult.class).getStatus();
                    statuses.put(check + ": " + event.getTestDescriptor().getDisplayName(), status.toString());
                });
        return statuses;
    }

    /** What is wrong before anything runs. */
    @Test
    void what_cannot_be_meant_is_an_error_that_names_it() {
        assertThat(CommandRun.verify("--alembic", "a.ini", "--prisma", "p"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "stairway: --alembic and --prisma name the migrations of two tools; keep one of them\n"));
        assertThat(CommandRun.verify("--alembic", "a.ini", "--declare-irreversible", "b2")
                        .err())
                .isEqualTo("stairway: --declare-irreversible 'b2' is not of the form REVISION=reason\n");
        assertThat(List.of(
                        CommandRun.of("verify", "--alembik").status(),
                        CommandRun.of("verfy").status()))
                .containsExactly(2, 2);
    }
}
