package dev.stairway.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.report.Report;
import dev.stairway.report.SampleReports;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page for a browser, as text. */
class ReportPageTests {

    @Test
    void nothing_is_loaded_from_elsewhere() {
        String page = ReportPage.of(SampleReports.ofLength(14));

        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContainPattern("(src|url)\\s*[=(]\\s*[\"']?(https?:)?//");
        assertThat(Pattern.compile("href=\"([^#\"]*)").matcher(page).results().map(found -> found.group(1)))
                .containsOnly("", "../index.html");
    }

    @Test
    void dark_colours_are_for_screens_and_not_for_paper() {
        assertThat(ReportPage.of(SampleReports.ofLength(3)))
                .contains("@media screen and (prefers-color-scheme: dark)")
                .doesNotContain("@media (prefers-color-scheme");
    }

    @Test
    void the_same_report_has_the_same_bytes() {
        assertThat(ReportPage.of(SampleReports.ofLength(60))).isEqualTo(ReportPage.of(SampleReports.ofLength(60)));
    }

    @Test
    void every_verdict_has_a_look_and_a_filter() {
        Report report = SampleReports.ofLength(120);
        String page = ReportPage.of(report);

        assertThat(report.counts()).hasSize(9);
        assertThat(report.counts().keySet())
                .allSatisfy(verdict -> assertThat(page)
                        .contains(
                                "data-verdict=\"" + verdict + "\"",
                                VerdictLook.of(verdict).words()));
        assertThat(page.split("class=\"stair\"", -1)).hasSize(121);
    }

    @Test
    void hostile_text_is_text() {
        String page = ReportPage.of(SampleReports.hostile());

        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page.split("</script", -1)).hasSize(2);
        assertThat(page)
                .doesNotContain("\u001b", "\u202e", "\u0000", "<i>", "alert('x')")
                .contains("&lt;script&gt;", "\\u{1b}[31mred", "\\u{202e}right", "{{x}} {{{y}}}");
    }

    @Test
    void five_hundred_revisions_with_a_lot_of_sql_stay_below_five_megabytes_and_say_what_is_left_out() {
        String small = ReportPage.of(SampleReports.ofLength(500));
        String large =
                ReportPage.of(SampleReports.ofLength(500, "insert into t values ('" + "<'\"&>".repeat(600) + "')"));

        assertThat(large.length()).isLessThan(ReportPage.LONGEST);
        assertThat(small).doesNotContain("more in stairway.json");
        assertThat(large).contains("and 1 more in stairway.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleReports.HOSTILE, "\u6570\u636e\u5eab"})
    void five_hundred_revisions_whose_every_text_is_long_stay_below_five_megabytes(String text) {
        String page = ReportPage.of(SampleReports.of(500, text.repeat(1_500 / text.length())));

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(ReportPage.LONGEST);
        assertThat(page.split("class=\"stair\"", -1)).hasSize(501);
    }

    @Test
    void a_walk_that_was_not_possible_says_why_first() {
        assertThat(ReportPage.of(SampleReports.brokenOff()))
                .contains("<h2>The walk was not possible</h2><pre>wrong database\nTo fix: hand in the URL</pre>")
                .contains("Not known: the walk was not possible", "What is locked?</h2>\n<ul><li>Not examined.</li>");
    }

    @Test
    void the_page_over_all_reports_leads_to_each_and_names_what_cannot_be_read() {
        String page = IndexPage.of(
                new TreeMap<>(Map.of(
                        "a%20b/report.html", SampleReports.ofLength(3),
                        "c/report.html", SampleReports.brokenOff())),
                new TreeMap<>(Map.of("d/stairway.json", "<b>old</b>")));

        assertThat(page)
                .contains("0 of 2 reports have no red check", "href=\"a%20b/report.html\"", "href=\"c/report.html\"")
                .contains("d/stairway.json: &lt;b&gt;old&lt;/b&gt;");
    }
}
