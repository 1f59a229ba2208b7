package dev.stairway.assertions;

import static dev.stairway.assertions.FailureText.fails;
import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.data.RowReference;
import dev.stairway.data.TableRows;
import dev.stairway.schema.QualifiedName;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowsAssertTests {

    private static final String ID = "f0000000-0000-0000-0000-000000000001";
    private static final QualifiedName MESSAGES = QualifiedName.of("public", "messages");
    private static final QualifiedName THREADS = QualifiedName.of("public", "threads");

    private final TableRows messages = new TableRows(
            MESSAGES,
            List.of("id", "thread_id", "title", "at"),
            List.of(
                    Arrays.asList(1L, UUID.fromString(ID), "first", OffsetDateTime.parse("2026-01-01T10:00:00Z")),
                    Arrays.asList(2L, null, null, null)),
            List.of(new RowReference(List.of("thread_id"), THREADS, 1, List.of())));
    private final TableRows none = new TableRows(
            MESSAGES, List.of("id"), List.of(), List.of(new RowReference(List.of("id"), THREADS, 0, List.of())));

    @Test
    void says_everything_about_rows_in_one_sentence() {
        assertThat(messages)
                .hasSize(2)
                .isNotEmpty()
                .containsRow(Map.of("id", 1, "thread_id", ID))
                .containsRow(Map.of("at", OffsetDateTime.parse("2026-01-01T11:00:00+01:00")))
                .doesNotContainRow(Map.of("id", 1, "title", "second"))
                .allReference("threads")
                .allReference("public.threads")
                .column("title")
                .containsExactly("first", null);
        assertThat(none).isEmpty().hasSize(0);
        Map<String, Object> withNull = new HashMap<>(Map.of("id", 2));
        withNull.put("title", null);
        assertThat(messages).containsRow(withNull);
    }

    @Test
    void a_wrong_size_shows_the_rows() {
        fails(() -> assertThat(messages).hasSize(3), """
                Expecting table public.messages to have so many rows
                  expected: 3
                  found:    2
                            {id=1, thread_id=f0000000-0000-0000-0000-000000000001, title=first, at=2026-01-01T10:00Z}
                            {id=2, thread_id=null, title=null, at=null}""");
        fails(() -> assertThat(none).isNotEmpty(), "Expecting table public.messages to have rows, but it has none");
        fails(() -> assertThat(none).hasSize(1), """
                Expecting table public.messages to have so many rows
                  expected: 1
                  found:    0""");
    }

    @Test
    void a_row_that_is_not_there_shows_those_that_are() {
        fails(() -> assertThat(messages).containsRow(Map.of("id", 3)), """
                Expecting table public.messages to have a row with
                  expected: {id=3}
                  found:    {id=1, thread_id=f0000000-0000-0000-0000-000000000001, title=first, at=2026-01-01T10:00Z}
                            {id=2, thread_id=null, title=null, at=null}""");
        fails(() -> assertThat(none).containsRow(Map.of("id", 3)), """
                Expecting table public.messages to have a row with
                  expected: {id=3}
                  found:    none""");
        fails(() -> assertThat(messages).doesNotContainRow(Map.of("id", 2)), """
                Expecting table public.messages to have no row with {id=2}
                  found: {id=2, thread_id=null, title=null, at=null}""");
    }

    @Test
    void a_long_table_is_cut_in_the_message() {
        List<List<Object>> rows = java.util.stream.IntStream.range(0, 12)
                .mapToObj(i -> List.<Object>of(i))
                .toList();
        TableRows many = new TableRows(MESSAGES, List.of("id"), rows, List.of());
        AssertionError error = org.assertj.core.api.Assertions.catchThrowableOfType(
                AssertionError.class, () -> assertThat(many).isEmpty());
        assertThat(error)
                .hasMessageContaining("{id=9}")
                .hasMessageEndingWith("and 2 more")
                .hasMessageContaining("12");
    }

    @Test
    void an_unknown_column_shows_those_that_exist() {
        fails(() -> assertThat(messages).column("titel"), """
                Expecting table public.messages to have column titel
                  found:        id, thread_id, title, at
                  did you mean: title""");
        fails(() -> assertThat(messages).containsRow(Map.of("name", 1)), """
                Expecting table public.messages to have column name
                  found: id, thread_id, title, at""");
    }

    @Test
    void rows_without_parent_are_named() {
        TableRows orphaned = new TableRows(
                MESSAGES,
                List.of("thread_id"),
                List.of(List.of(7), List.of(8)),
                List.of(new RowReference(List.of("thread_id"), THREADS, 2, List.of(List.of(7), List.of(8)))));
        fails(() -> assertThat(orphaned).allReference("threads"), """
                Expecting every row of public.messages to refer to a row of threads
                  foreign key:    (thread_id) to public.threads
                  without parent: [7], [8]""");
    }

    @Test
    void nothing_examined_is_no_pass() {
        fails(() -> assertThat(messages).allReference("users"), """
                Expecting every row of public.messages to refer to a row of users, but it has no foreign key to it
                  found: (thread_id) to public.threads""");
        fails(() -> assertThat(none).allReference("threads"), """
                Expecting every row of public.messages to refer to a row of threads, but none refers to any: nothing was examined
                  found: 0""");
    }

    @Test
    void a_column_leads_to_the_assertions_of_AssertJ_also_softly() {
        fails(() -> assertThat(messages).as("after upgrade").column("title").hasSize(1), """
                [after upgrade]\s
                Expected size: 1 but was: 2 in:
                ["first", null]""");
        SchemaSoftAssertions softly = new SchemaSoftAssertions();
        softly.assertThat(messages).hasSize(9).column("title").hasSize(8).contains("first");
        softly.assertThat(messages).column("titel").hasSize(7);
        assertThat(softly.errorsCollected()).hasSize(3);
    }
}
