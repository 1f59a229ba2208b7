package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.report.Report;
import dev.stairway.report.ReportedRevision;
import dev.stairway.report.file.ReportSchema;
import dev.stairway.report.file.Reports;
import dev.stairway.verdict.Reversibility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** What is in the folder of the reports after a run, green or red or impossible. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WalkReporterTests {

    private Path root;

    private EngineRun run;

    @BeforeAll
    void run(@TempDir Path folder) {
        root = folder.resolve("reports");
        run = EngineRun.attaching(
                folder.resolve("attached"),
                Map.of("stairway.reports", root.toString()),
                CheckedProjects.SoundTestCase.class,
                CheckedProjects.LosingTestCase.class,
                CheckedProjects.DeclaredLossTestCase.class,
                CheckedProjects.ElsewhereTestCase.class);
    }

    @Test
    void every_class_has_a_report_that_follows_the_schema() throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            assertThat(folders.filter(Files::isDirectory)).hasSize(4).allSatisfy(folder -> {
                assertThat(ReportSchema.against(Files.readString(folder.resolve(Reports.JSON))))
                        .isEmpty();
                assertThat(folder.resolve(Reports.SUMMARY)).isNotEmptyFile();
            });
        }
    }

    @Test
    void a_sound_history_is_safe() {
        Report report = report(CheckedProjects.SoundTestCase.class);

        assertThat(report.result()).isEqualTo(Report.Result.SAFE);
        assertThat(report.revisions()).allMatch(revision -> revision.verdict() == Reversibility.REVERSIBLE);
        assertThat(report.revisions().get(0).legs())
                .hasSize(3)
                .allSatisfy(leg -> assertThat(leg.changes()).isNotEmpty());
    }

    @Test
    void what_rows_lose_is_told_with_their_values() {
        Report report = report(CheckedProjects.LosingTestCase.class);
        ReportedRevision losing = report.revision("b2").orElseThrow();

        assertThat(report.result()).isEqualTo(Report.Result.FINDINGS);
        assertThat(losing.verdict()).isEqualTo(Reversibility.LOSES_DATA);
        assertThat(losing.rows().changed()).anySatisfy(table -> {
            assertThat(table.preserved()).isFalse();
            assertThat(table.lines()).hasSizeGreaterThan(1);
        });
        assertThat(report.answer().lost()).anyMatch(line -> line.startsWith("b2: "));
    }

    /** What is red in the report is red in the run, and the other way round. */
    @Test
    void a_report_is_red_where_a_check_is() {
        for (Class<?> test : List.of(
                CheckedProjects.SoundTestCase.class,
                CheckedProjects.LosingTestCase.class,
                CheckedProjects.DeclaredLossTestCase.class)) {
            Report report = report(test);
            assertThat(report.revisions().stream()
                            .filter(ReportedRevision::isRed)
                            .map(ReportedRevision::id))
                    .containsExactlyInAnyOrderElementsOf(run.names(test, Status.FAILED).stream()
                            .filter(name -> name.contains(" · "))
                            .map(name -> name.replaceAll("^[^:]*: | · .*$", ""))
                            .distinct()
                            .toList());
        }
    }

    @Test
    void a_walk_that_was_not_possible_has_a_report_that_says_so() {
        Report report = report(CheckedProjects.ElsewhereTestCase.class);

        assertThat(report.result()).isEqualTo(Report.Result.BROKEN_OFF);
        assertThat(report.brokenOff()).contains("wrong database: env.py is connected to a sqlite database");
        assertThat(report.revisions())
                .isNotEmpty()
                .allMatch(revision -> revision.verdict() == Reversibility.NOT_CHECKED);
        assertThat(summary(CheckedProjects.ElsewhereTestCase.class))
                .startsWith("## ❔ ")
                .contains("Not known: the walk was not possible");
    }

    @Test
    void reports_are_attached_to_the_test_run() {
        assertThat(run.attached())
                .contains("stairway.json", "summary.md", "report.html")
                .hasSize(4 * 3);
    }

    @Test
    void one_page_leads_to_all() {
        assertThat(root.resolve(Reports.INDEX))
                .content()
                .contains("1 of 4 reports", "CheckedProjects.LosingTestCase/report.html");
    }

    @Test
    void no_password_is_in_any_report() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("://[^\\s/@]*:(?!\\*\\*\\*)[^\\s/@]+@"));
        }
    }

    private Report report(Class<?> test) {
        return Reports.read(folder(test).resolve(Reports.JSON));
    }

    private String summary(Class<?> test) {
        try {
            return Files.readString(folder(test).resolve(Reports.SUMMARY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(Class<?> test) {
        return root.resolve(test.getName().replace('$', '.'));
    }
}
