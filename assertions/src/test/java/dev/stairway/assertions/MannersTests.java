package dev.stairway.assertions;

import static dev.stairway.assertions.FailureText.fails;
import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stairway.schema.SchemaSnapshot;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;

/** The manners that people who know AssertJ expect, with both {@code assertThat} imported. */
class MannersTests {

    @Test
    void lives_beside_the_assertions_of_AssertJ() {
        assertThat(Schemas.CHAT).hasTable("threads");
        assertThat("text").startsWith("t");
        assertThat(Schemas.CHAT.objects()).isNotEmpty();
    }

    @Test
    void a_description_stands_first_and_follows_to_the_parts() {
        fails(
                () -> assertThat(Schemas.CHAT)
                        .as("after %s", "529e44b33a67")
                        .table("threads")
                        .column("title")
                        .hasType("text"),
                """
                [after 529e44b33a67] Expecting column public.threads.title to have type
                  expected: text
                  found:    character varying(50)""");
        fails(() -> assertThat(Schemas.CHAT).describedAs("here").table("users"), """
                [here] Expecting the schema to have table users
                  found: public.messages, public.threads""");
    }

    @Test
    void a_failure_message_of_ones_own_replaces_the_whole() {
        fails(
                () -> assertThat(Schemas.CHAT)
                        .withFailMessage("switch to %s", "uuid")
                        .table("threads")
                        .column("title")
                        .hasType("uuid"),
                "switch to uuid");
        fails(
                () -> assertThat(Schemas.CHAT)
                        .table("threads")
                        .overridingErrorMessage("100% wrong")
                        .hasPrimaryKey("id"),
                "100% wrong");
    }

    @Test
    void a_part_can_be_looked_at_with_ones_own_code() {
        assertThat(Schemas.CHAT)
                .satisfies(schema -> assertThat(schema.isEmpty()).isFalse())
                .table("threads")
                .satisfies(table -> assertThat(table.columnNames()).hasSize(4))
                .matches(table -> table.primaryKey().isPresent());
    }

    @Test
    void an_IDE_can_compare_expected_and_found() {
        AssertionFailedError error = catchThrowableOfType(
                AssertionFailedError.class,
                () -> assertThat(Schemas.CHAT).table("threads").column("title").hasType("text"));
        assertThat(error.getExpected().getStringRepresentation()).isEqualTo("text");
        assertThat(error.getActual().getStringRepresentation()).isEqualTo("character varying(50)");
    }

    @Test
    void a_null_snapshot_is_a_failure_and_no_exception() {
        SchemaSnapshot none = null;
        fails(() -> assertThat(none).hasTable("threads"), "Expecting actual not to be null");
    }

    @Test
    void soft_assertions_report_all_failures_together() {
        MultipleFailuresError error = catchThrowableOfType(
                MultipleFailuresError.class,
                () -> SchemaSoftAssertions.assertSoftly(softly -> {
                    softly.assertThat(Schemas.CHAT)
                            .hasTable("users")
                            .table("threads")
                            .hasPrimaryKey("number")
                            .column("title")
                            .hasType("text")
                            .isNotNull()
                            .and()
                            .hasColumn("name")
                            .and()
                            .hasExtension("postgis")
                            .satisfies(schema -> assertThat(schema.isEmpty()).isTrue());
                    softly.assertThat("text").isEqualTo("other");
                }));
        assertThat(error.getFailures())
                .extracting(failure ->
                        failure.getMessage().strip().lines().findFirst().orElseThrow())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("Expecting the schema to have table users"),
                        line -> assertThat(line).isEqualTo("Expecting table public.threads to have primary key"),
                        line -> assertThat(line).isEqualTo("Expecting column public.threads.title to have type"),
                        line -> assertThat(line).isEqualTo("Expecting column public.threads.title to be not null"),
                        line -> assertThat(line).isEqualTo("Expecting table public.threads to have column name"),
                        line -> assertThat(line).isEqualTo("Expecting the schema to have extension postgis"),
                        line -> assertThat(line).isEqualTo("Multiple Failures (1 failure)"),
                        line -> assertThat(line).startsWith("expected: \"other\""));
    }

    @Test
    void a_missing_part_is_one_soft_failure_whatever_is_said_about_it() {
        SchemaSoftAssertions softly = new SchemaSoftAssertions();
        softly.assertThat(Schemas.CHAT)
                .as("soft")
                .table("users")
                .hasPrimaryKey("id")
                .column("name")
                .hasType("text")
                .and()
                .hasForeignKey("team_id")
                .references("teams")
                .and()
                .and()
                .hasTable("messages");
        assertThat(softly.errorsCollected())
                .hasSize(1)
                .first()
                .satisfies(failure ->
                        assertThat(failure.getMessage()).contains("[soft] Expecting the schema to have table users"));
    }

    @Test
    void soft_assertions_pass_when_everything_holds() {
        SchemaSoftAssertions.assertSoftly(
                softly -> softly.assertThat(Schemas.CHAT).table("threads").hasPrimaryKey("thread_id"));
    }
}
