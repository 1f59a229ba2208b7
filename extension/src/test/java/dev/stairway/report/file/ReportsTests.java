package dev.stairway.report.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.report.Report;
import dev.stairway.report.SampleReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the files, and that it can be read back. */
class ReportsTests {

    @TempDir
    private Path folder;

    @Test
    void what_is_written_can_be_read_back_and_is_the_same() {
        Report report = SampleReports.ofLength(40);
        Reports.write(report, folder);
        Report read = Reports.read(folder.resolve(Reports.JSON));

        assertThat(read).isEqualTo(report);
        assertThat(ReportJson.text(read)).isEqualTo(ReportJson.text(report));
    }

    @Test
    void json_of_every_verdict_and_of_hostile_text_follows_the_schema() throws IOException {
        assertThat(ReportSchema.against(ReportJson.text(SampleReports.ofLength(120))))
                .isEmpty();
        assertThat(ReportSchema.against(ReportJson.text(SampleReports.hostile())))
                .isEmpty();
    }

    @Test
    void the_schema_notices_what_is_missing_and_what_is_new() throws IOException {
        String json = ReportJson.text(SampleReports.ofLength(1));
        assertThat(ReportSchema.against(json.replaceFirst("\"verdict\"", "\"judgement\"")))
                .hasSize(2);
    }

    @Test
    void hostile_text_is_the_same_after_reading_and_cannot_be_run_or_turn_a_terminal() {
        Report report = SampleReports.hostile();
        String json = ReportJson.text(report);
        Reports.write(report, folder);

        assertThat(json).doesNotContain("<script", "</script", "\u001b", "\u202e", "\u0000");
        assertThat(Reports.read(folder.resolve(Reports.JSON)).revisions().get(0).message())
                .isEqualTo(SampleReports.HOSTILE);
    }

    @Test
    void a_character_of_another_plane_is_one_character() {
        assertThat(VisibleJsonText.of("\uD83D\uDE00 é → \u0085")).isEqualTo("\"\uD83D\uDE00 é → \\u0085\"");
    }

    @Test
    void only_what_was_written_is_in_the_folder() throws IOException {
        Reports.write(SampleReports.ofLength(1), folder);
        Reports.write(SampleReports.ofLength(2), folder);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(Reports.JSON, Reports.SUMMARY, Reports.PAGE);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_an_error_that_names_it() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> Reports.write(SampleReports.ofLength(1), file.resolve("reports")))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining(file.resolve("reports") + "/stairway.json cannot be written")
                .hasMessageContaining(
                        "To fix:    make the folder writable, or name another one: stairway.reports=<folder>");
    }

    @Test
    void what_is_no_report_is_refused_with_the_reason() throws IOException {
        assertThatThrownBy(() -> Reports.read(folder.resolve("missing.json")))
                .hasMessageContaining("missing.json cannot be read as a report: java.nio.file.NoSuchFileException");
        assertThatThrownBy(() -> Reports.read(Files.writeString(folder.resolve("a.json"), "{}")))
                .hasMessageContaining("it has no schemaVersion, so Stairway did not write it");
        assertThatThrownBy(() -> Reports.read(Files.writeString(folder.resolve("b.json"), "{\"schemaVersion\": 2}")))
                .hasMessageContaining("its schemaVersion is 2, and this version of Stairway reads 1");
        assertThatThrownBy(() -> Reports.read(Files.writeString(folder.resolve("c.json"), "{\"schemaVersion\": 1}")))
                .isInstanceOf(ReportException.class);
        assertThatThrownBy(() -> Reports.read(Files.writeString(folder.resolve("d.json"), "no json")))
                .isInstanceOf(ReportException.class);
    }

    @Test
    void summaries_are_appended_to_one_page_until_it_is_full() throws IOException {
        Path page = folder.resolve("step.md");
        Reports.append(SampleReports.ofLength(2), page);
        long once = Files.size(page);
        Reports.append(SampleReports.ofLength(2), page);
        assertThat(Files.size(page)).isEqualTo(2 * once);

        Files.writeString(page, "x".repeat(1_000_000));
        Reports.append(SampleReports.ofLength(500), page);
        assertThat(Files.readString(page)).endsWith("""

                ## ❌ ShopMigrationTest

                There is no room for this summary; it is in the folder of the report.
                """);
    }
}
