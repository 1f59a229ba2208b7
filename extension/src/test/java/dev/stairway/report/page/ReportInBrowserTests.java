package dev.stairway.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.report.SampleReports;
import dev.stairway.report.file.Reports;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees and does who opens the page in a browser. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("slow")
class ReportInBrowserTests {

    private static final String OPEN = "document.querySelectorAll('details[open]').length";
    private static final String SHOWN = "document.querySelectorAll('.revision:not([hidden])').length";
    private static final String FOCUSED = "document.activeElement";

    private Path folder;
    private Browser browser;

    @BeforeAll
    void write(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) throws Exception {
        this.folder = folder;
        browser = new Browser(Files.createDirectory(folder.resolve("profile")));
        Reports.write(SampleReports.ofLength(14), folder.resolve("few"));
        Reports.write(SampleReports.ofLength(500), folder.resolve("many"));
        Reports.write(SampleReports.hostile(), folder.resolve("hostile"));
        Reports.index(folder);
    }

    @BeforeEach
    void widen() throws Exception {
        browser.size(1200, 900);
    }

    /** Nothing was blocked, and no program of the page failed. */
    @AfterEach
    void nothing_to_complain_about() throws Exception {
        assertThat(browser.complaints()).isEmpty();
    }

    @AfterAll
    void close() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_stair_leads_to_its_revision() throws Exception {
        open("few", "");
        assertThat(browser.value(OPEN, "0")).isEqualTo("0");
        browser.click(".stair[href='#r4'] .tread");

        assertThat(browser.value("document.getElementById('r4').open", "true")).isEqualTo("true");
        assertThat(browser.value("document.getElementById('r4').innerText"))
                .contains(
                        "FAILS", "To fix: drop type public.task", "ACCESS EXCLUSIVE on public.orders", "CREATE TABLE");
        assertThat(browser.value(OPEN, "1")).isEqualTo("1");
    }

    @Test
    void a_link_to_a_revision_opens_it() throws Exception {
        open("few", "#r7");
        assertThat(browser.value("document.getElementById('r7').open", "true")).isEqualTo("true");
    }

    @Test
    void a_search_shows_what_has_all_its_words() throws Exception {
        open("many", "");
        browser.type("/");
        browser.type("TABLE_123 upgrade");
        assertThat(browser.value(SHOWN, "1")).isEqualTo("1");
        assertThat(browser.value("document.getElementById('shown').innerText", "1 of 500"))
                .isEqualTo("1 of 500");

        browser.type("nowhere");
        assertThat(browser.value(SHOWN, "0")).isEqualTo("0");
        browser.click("#reset");
        assertThat(browser.value(SHOWN, "500")).isEqualTo("500");
        assertThat(browser.value(FOCUSED + ".id", "search")).isEqualTo("search");
    }

    @Test
    void filters_add_up_and_a_link_to_what_they_hide_shows_it() throws Exception {
        open("many", "");
        browser.click(".filter[data-verdict='DRIFTS']");
        assertThat(browser.value(SHOWN, "5")).isEqualTo("5");
        browser.click(".filter[data-verdict='FAILS']");
        assertThat(browser.value(SHOWN, "11")).isEqualTo("11");

        browser.click(".stair[href='#r1'] .tread");
        assertThat(browser.value(SHOWN, "500")).isEqualTo("500");
        assertThat(browser.value("document.getElementById('r1').open", "true")).isEqualTo("true");
    }

    @Test
    void the_keyboard_is_enough() throws Exception {
        open("few", "");
        browser.type("\uE004\uE004\uE004");
        assertThat(browser.value(FOCUSED + ".getAttribute('href')", "#r1")).isEqualTo("#r1");
        browser.type("\uE014\uE014\uE014\uE007");
        assertThat(browser.value("document.getElementById('r4').open", "true")).isEqualTo("true");
        browser.type("\uE007");
        assertThat(browser.value("document.getElementById('r4').open", "false")).isEqualTo("false");
    }

    @Test
    void hostile_text_does_nothing_and_can_be_read() throws Exception {
        open("hostile", "#r1");
        assertThat(browser.value("document.scripts.length", "1")).isEqualTo("1");
        assertThat(browser.value("document.images.length", "0")).isEqualTo("0");
        assertThat(browser.value("document.querySelector('.message').innerText"))
                .startsWith(
                        "<script>alert('x')</script> `a` ``b`` | c \\u{1b}[31mred\\u{1b}[0m \\u{202e}right\\u{202c}");
    }

    @Test
    void nothing_is_wider_than_a_narrow_screen() throws Exception {
        for (String report : new String[] {"few", "many", "hostile"}) {
            for (int width : new int[] {390, 900}) {
                browser.size(width, 800);
                open(report, "#r1");
                assertThat(browser.value("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as(report + " at " + width)
                        .isEqualTo("0");
            }
        }
    }

    @Test
    void the_page_over_all_reports_leads_to_each() throws Exception {
        browser.open(folder.resolve(Reports.INDEX), "");
        assertThat(browser.value("document.querySelectorAll('.classes li').length"))
                .isEqualTo("3");
        browser.click(".classes a[href='few/report.html']");
        assertThat(browser.value("document.querySelector('h1').innerText", "ShopMigrationTest"))
                .isEqualTo("ShopMigrationTest");
        browser.click("nav a");
        assertThat(browser.value("document.querySelector('h1').innerText", "Stairway"))
                .isEqualTo("Stairway");
    }

    @Test
    void five_hundred_revisions_open_quickly() throws Exception {
        open("many", "");
        // Two seconds are what a reader gets on an idle machine; this one may be busy with other tests.
        assertThat(Double.parseDouble(browser.value("performance.getEntriesByType('navigation')[0].loadEventEnd")))
                .isLessThan(10_000);
    }

    private void open(String report, String fragment) throws Exception {
        browser.open(folder.resolve(report).resolve(Reports.PAGE), fragment);
    }
}
