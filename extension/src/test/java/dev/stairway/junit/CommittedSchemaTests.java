package dev.stairway.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.TestExecutionResult.Status.ABORTED;
import static org.junit.platform.engine.TestExecutionResult.Status.FAILED;
import static org.junit.platform.engine.TestExecutionResult.Status.SUCCESSFUL;

import dev.stairway.report.Report;
import dev.stairway.report.file.ReportSchema;
import dev.stairway.report.file.Reports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult.Status;

/** A file with the schema at the head that is committed beside the migrations. */
class CommittedSchemaTests {

    private static final String CHECK = "head_matches_the_committed_schema: PostgreSQL 17.11, embedded";

    @TempDir
    private Path folder;

    /** Only what is at the head is looked at here, so the walk is as short as can be. */
    @MigrationTest
    @Alembic("src/test/projects/sound/alembic.ini")
    @CommittedSchema("there/is/no/such/file.txt")
    static class SoundTestCase implements MigrationChecks {}

    @Test
    void an_update_writes_what_a_later_run_finds_current() throws IOException {
        Path file = folder.resolve("db/schema.txt");

        assertThat(run(file, true).names(SoundTestCase.class, SUCCESSFUL)).contains(CHECK);
        assertThat(file).hasContent("""
                # The schema that all migrations make together. Written by Stairway; do not change it by hand.
                # Database: PostgreSQL 17

                schema public
                  comment: standard public schema

                extension plpgsql
                  version: 1.0
                  schema: pg_catalog
                  comment: PL/pgSQL procedural language

                table public.lines
                  column id: integer, not null
                  column order_id: integer, not null
                  constraint lines_order_id_fkey: FOREIGN KEY (order_id) REFERENCES public.orders(id) ON DELETE CASCADE
                  constraint lines_pkey: PRIMARY KEY (id)

                table public.orders
                  column id: integer, not null
                  constraint orders_pkey: PRIMARY KEY (id)
                """);
        Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        assertThat(run(file, false).names(SoundTestCase.class, SUCCESSFUL)).contains(CHECK);
    }

    @Test
    void a_file_that_is_not_current_shows_what_differs() throws IOException {
        Path file = folder.resolve("schema.txt");
        run(file, true);
        Files.writeString(file, Files.readString(file).replace("order_id: integer", "order_id: bigint"));

        assertThat(message(run(file, false), FAILED)).isEqualTo("""
                %1$s is not the schema that the migrations make
                  ~ table public.lines
                      - column order_id: bigint, not null
                      + column order_id: integer, not null
                History:   Alembic src/test/projects/sound/alembic.ini, 2 revisions, head b2
                To fix:    when the migrations are right, run once with stairway.update=true and commit %1$s
                Database:  PostgreSQL 17.11, embedded
                Finding:   SW205 (docs/findings/SW205.md)""".formatted(file));
        assertReported(file);
    }

    private static void assertReported(Path file) throws IOException {
        Path report = file.resolveSibling("reports")
                .resolve(SoundTestCase.class.getName().replace('$', '.'));
        Path json = report.resolve(Reports.JSON);
        assertThat(ReportSchema.against(Files.readString(json))).isEmpty();
        assertThat(Reports.read(json).result()).isEqualTo(Report.Result.FINDINGS);
        assertThat(Reports.read(json).checks())
                .filteredOn(check -> check.name().equals("the committed schema, " + file))
                .singleElement()
                .satisfies(check -> assertThat(check.findings())
                        .singleElement()
                        .satisfies(finding -> assertThat(finding.red()).isTrue())
                        .satisfies(finding -> assertThat(finding.code()).isEqualTo("SW205")));
        for (String page : List.of(Reports.SUMMARY, Reports.PAGE)) {
            assertThat(report.resolve(page)).content().contains("SW205", "column order_id: bigint, not null");
        }
    }

    @Test
    void a_file_that_is_not_there_is_red_and_one_of_another_database_is_not_examined() throws IOException {
        Path file = folder.resolve("schema.txt");
        assertThat(message(run(file, false), FAILED))
                .startsWith(file + " is not there\nHistory:   ")
                .contains("\nTo fix:    when the migrations are right, run once with stairway.update=true and commit ");

        Files.writeString(file, "# Database: PostgreSQL 13\n");
        assertThat(message(run(file, true), ABORTED))
                .isEqualTo("not examined: " + file + " has the schema of PostgreSQL 13, and this is PostgreSQL 17");
        assertThat(file).hasContent("# Database: PostgreSQL 13\n");
    }

    private static EngineRun run(Path file, boolean update) {
        Map<String, String> parameters = new HashMap<>();
        parameters.put("stairway.schema", file.toString());
        parameters.put("stairway.update", String.valueOf(update));
        parameters.put("stairway.data", "false");
        parameters.put("stairway.only", "b2");
        parameters.put("stairway.reports", file.resolveSibling("reports").toString());
        return EngineRun.of(parameters, SoundTestCase.class);
    }

    private static String message(EngineRun run, Status status) {
        assertThat(run.names(SoundTestCase.class, status)).contains(CHECK);
        return run.message(SoundTestCase.class, "head_matches_the_committed_schema");
    }
}
