package dev.stairway.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.report.SampleReports;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short page for a pull request. */
class MarkdownSummaryTests {

    @Test
    void the_answers_come_first() {
        assertThat(MarkdownSummary.of(SampleReports.ofLength(14))).startsWith("""
                ## ❌ ShopMigrationTest

                Alembic shop/alembic.ini · PostgreSQL 17.11, embedded · 14 revisions: 1 FAILS, 13 REVERSIBLE

                | | |
                |---|---|
                | **Can it be rolled back?** | No: 1 of 14 revisions cannot be rolled back as it is<br>529e44b39734 |
                | **What is lost?** | Nothing that was there before. |
                | **What locks?** | 14 of 14 upgrades keep others from writing or reading<br>""".stripTrailing());
    }

    @Test
    void a_finding_has_its_lines_and_the_next_move() {
        assertThat(MarkdownSummary.of(SampleReports.ofLength(14))).contains("""
                ❌ **SW102** downgrade 529e44b39734 → 1f0c5d2ab901 does not restore the schema · `529e44b39734` step 3 of the shop: orders get a state and customers a second address

                ```diff
                - index   public.ix_messages_search_vector  using gin (search_vector)
                + type    public.task                       enum ('CHAT_COMPLETION', 'TOOL_SELECTION')
                ~ column  public.messages.content           type: varchar → text
                ```

                To fix: drop type public.task in downgrade(), or declare `@Irreversible(revision = "529e44b39734", because = "...")`
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500, 4_000})
    void a_summary_is_never_too_long_and_counts_what_it_leaves_out(int revisions) {
        String page = MarkdownSummary.of(SampleReports.ofLength(revisions));

        assertThat(page.length()).isLessThan(MarkdownSummary.LONGEST);
        if (revisions > 500) {
            assertThat(page)
                    .containsPattern("_\\d+ of 324 findings more; all are in report.html._")
                    .containsPattern("_\\d+ of 4000 revisions more; all are in report.html._");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SampleReports.HOSTILE, "|`"})
    void five_hundred_revisions_whose_every_text_is_hostile_are_not_too_long(String text) {
        String page = MarkdownSummary.of(SampleReports.of(500, text.repeat(400 / text.length())));

        assertThat(page.length()).isLessThan(MarkdownSummary.LONGEST);
        assertThat(page).contains("### Revisions", "### The history as a whole");
    }

    @Test
    void notes_on_rolling_out_are_told_once_for_each_kind() {
        String page = MarkdownSummary.of(SampleReports.withRollOutNotes(30));

        assertThat(page).containsOnlyOnce("**SW409**").contains("The same: `529e44b35956`, ", " and 17 more\n");
    }

    @Test
    void hostile_text_is_text() {
        String page = MarkdownSummary.of(SampleReports.hostile());
        String outside =
                page.replaceAll("(?s)(`{3,})diff\n.*?\n\\1\n", "").replaceAll("(`+)[^`].*?[^`]\\1(?!`)", "CODE");

        assertThat(outside).doesNotContain(" <script>", " ![i]", "@team").contains("\\<script\\>", "\\!\\[i\\]");
        assertThat(page).doesNotContain("\u001b", "\u202e", "\u0000").contains("\\u{1b}\\[31mred");
        assertThat(page.lines().filter(line -> line.startsWith("| ❌"))).allMatch(line -> cells(line) == 6);
    }

    private static int cells(String row) {
        return row.replace("\\|", "").replaceAll("[^|]", "").length() - 1;
    }

    @Test
    void a_block_ends_where_it_ends() {
        assertThat(MarkdownText.block("diff", List.of("+ a ``` b", "````"))).isEqualTo("""
                `````diff
                + a ``` b
                ````
                `````
                """);
        assertThat(MarkdownText.code("a ` | b")).isEqualTo("``a ` \\| b``");
        assertThat(MarkdownText.code("`")).isEqualTo("`` ` ``");
    }
}
