package dev.stairway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.history.VisibleText;
import dev.stairway.report.file.ReportSchema;
import dev.stairway.report.file.Reports;
import dev.stairway.report.page.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A real project whose author wrote what a page, a table and a terminal would take for something else than text. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileProjectTests {

    /** As Python writes it. */
    private static final String TEXT =
            "<script>document.title='ran'</script><img src=x onerror=document.title='ran'> `a` ``b`` | c \\x1b[31mred\\x1b[0m"
                    + " \\u202eright\\u202c @team ![i](u) ]]> {{x}} {{{y}}} \\x00\\x07 second\\rthird\\n```\\n<script>fourth";

    private static final String ENVIRONMENT = """
            from alembic import context
            from sqlalchemy import engine_from_config, pool

            engine = engine_from_config(context.config.get_section("alembic"), poolclass=pool.NullPool)
            with engine.connect() as connection:
                context.configure(connection=connection)
                with context.begin_transaction():
                    context.run_migrations()
            """;

    private static final String REVISION = """
            '''%s

            more'''
            from alembic import op

            revision = "%s"
            down_revision = %s
            TEXT = "%s".replace(chr(0), "")

            def upgrade():
            %s

            def downgrade():
            %s
            """;

    private static final Pattern FENCED = Pattern.compile("(?ms)^(`{3,})\\w*$.*?^\\1$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*$");

    private Path report;
    private CommandRun run;

    @BeforeAll
    void walk(@TempDir(cleanup = CleanupMode.ALWAYS) Path folder) throws IOException {
        Path project = Files.createDirectories(folder.resolve("project"));
        Path versions = Files.createDirectories(project.resolve("migrations/versions"));
        Files.writeString(project.resolve("alembic.ini"), "[alembic]\nscript_location = %(here)s/migrations\n");
        Files.writeString(project.resolve("migrations/env.py"), ENVIRONMENT);
        revision(versions, "a1", "None", TEXT, """
                op.execute("create table orders (id int primary key)")
                op.execute('create table "<script>|`x`\\x1b[31m]]>" (id int primary key, "<b>|" text)')
                op.execute("comment on table orders is '" + TEXT.replace("'", "''") + "'")
                op.execute("/* " + TEXT + " */ select 1")""", "pass");
        String endless = "x".repeat(10_000) + "|`";
        revision(
                versions,
                "b2",
                "'a1'",
                endless,
                "op.execute('create index ix on orders (id)')",
                "raise Exception(TEXT)");
        report = folder.resolve("out/project");
        run = CommandRun.verify(
                "--alembic",
                project.resolve("alembic.ini").toString(),
                "--report",
                folder.resolve("out").toString());
    }

    private static void revision(Path folder, String id, String after, String message, String up, String down)
            throws IOException {
        String source = REVISION.formatted(message, id, after, TEXT, up.indent(4), down.indent(4));
        Files.writeString(folder.resolve(id + ".py"), source);
    }

    /** Names of tests, as Surefire shows them, and messages. */
    @Test
    void a_terminal_shows_it_and_does_nothing() {
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out() + run.err())
                .contains("\\u{1b}[31mred", "\\u{202e}right", "SW102", "SW103")
                .doesNotContain("\u001b")
                .satisfies(text -> assertThat(text.codePoints().filter(VisibleText::isHidden))
                        .isEmpty());
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(700));
    }

    @Test
    void the_file_for_programs_follows_its_schema() throws IOException {
        String json = Files.readString(report.resolve(Reports.JSON));
        assertThat(ReportSchema.against(json)).isEmpty();
        assertThat(Reports.read(report.resolve(Reports.JSON))
                        .revision("b2")
                        .orElseThrow()
                        .message())
                .hasSizeGreaterThan(10_000);
    }

    @Test
    void the_tables_of_the_short_page_stay_tables() throws IOException {
        String page = Files.readString(report.resolve(Reports.SUMMARY));
        assertThat(page).hasSizeLessThan(65_536).doesNotContain("\u001b", "\u202e", "\r");
        assertThat(FENCED.matcher(page).replaceAll(""))
                .doesNotContain("```")
                .doesNotContainPattern("(?<!\\\\)<(script|img)");
        List<String> rows = ROW.matcher(page).results().map(row -> row.group()).toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> assertThat(cells(row)).isIn(2, 3, 4, 5, 6));
    }

    private static int cells(String row) {
        return row.replaceAll("\\\\.", "").replaceAll("[^|]", "").length() - 1;
    }

    @Test
    @Tag("slow")
    void a_browser_runs_nothing_of_it(@TempDir Path profile) throws Exception {
        Browser browser = new Browser(profile);
        try {
            browser.open(report.resolve(Reports.PAGE), "#r1");
            assertThat(browser.value("document.title")).doesNotContain("ran");
            assertThat(browser.value("document.images.length")).isEqualTo("0");
            assertThat(browser.value("document.scripts.length")).isEqualTo("1");
            assertThat(browser.value("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .isEqualTo("0");
            assertThat(browser.complaints()).isEmpty();
        } finally {
            browser.close();
        }
    }
}
