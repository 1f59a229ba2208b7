package dev.stairway.assertions;

import static dev.stairway.assertions.FailureText.fails;
import static dev.stairway.assertions.SchemaAssertions.assertThat;
import static dev.stairway.data.Conversion.EPOCH_MILLIS;
import static dev.stairway.data.Conversion.EPOCH_SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.data.Conversion;
import dev.stairway.data.DataChange;
import dev.stairway.data.DataColumn;
import dev.stairway.data.DataRow;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.data.StoredRows;
import dev.stairway.schema.QualifiedName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DataChangeAssertTests {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final DataColumn ID = DataColumn.of(1, "id", "bigint");
    private static final DataColumn TITLE = DataColumn.of(2, "title", "text");
    private static final DataColumn MILLIS = DataColumn.of(3, "created_at", "bigint");
    private static final DataColumn MOMENT = DataColumn.of(3, "created_time", "timestamp with time zone");

    private final DataTable threads = table(
            "threads",
            List.of(ID, TITLE, MILLIS),
            DataRow.of("1", "first", "1774746000123"),
            DataRow.of("2", "second", "-1"),
            DataRow.of("3", null, null));
    private final DataTable converted = table(
            "threads",
            List.of(ID, TITLE, MOMENT),
            DataRow.of("1", "first", "2026-03-29 01:00:00.123+00"),
            DataRow.of("2", "second", "1969-12-31 23:59:59.999+00"),
            DataRow.of("3", null, null),
            DataRow.of("4", "new", null));
    private final DataTable restored = table(
            "threads",
            List.of(ID, TITLE, MILLIS),
            DataRow.of("1", "first", "1774746000123"),
            DataRow.of("2", "second", "-1"),
            DataRow.of("3", null, null),
            DataRow.of("4", "new", null));
    private final DataTable damaged = table(
            "threads", List.of(ID, TITLE, MILLIS), DataRow.of("1", "fir", "1774746000"), DataRow.of("2", null, "0"));
    private final DataTable empty = table("threads", List.of(ID, TITLE, MILLIS));

    private static DataTable table(String name, List<DataColumn> columns, DataRow... rows) {
        return new DataTable(
                16400,
                QualifiedName.of("public", name),
                columns,
                List.of("id"),
                false,
                "",
                StoredRows.of(List.of(rows)));
    }

    private static DataChange change(DataTable before, DataTable after) {
        return DataChange.between(snapshot(before), snapshot(after));
    }

    private static DataSnapshot snapshot(DataTable... tables) {
        return DataSnapshot.of("one", NOON, List.of(tables));
    }

    @Test
    void says_everything_about_a_healthy_conversion_in_one_sentence() {
        assertThat(change(threads, converted))
                .table("threads")
                .preserves("title", "id")
                .convertedFrom("created_at", "created_time", EPOCH_MILLIS)
                .everyRow("the title stays", row -> Objects.equals(row.before("title"), row.after("title")))
                .everyRowSatisfies(row -> assertThat(row.key()).isIn(Set.of("id=1", "id=2", "id=3")))
                .hasRowCounts(3, 4)
                .keepsEveryRow()
                .and()
                .table("public.threads");
        assertThat(change(converted, restored))
                .table("threads")
                .convertedTo("created_time", "created_at", EPOCH_MILLIS);
        assertThat(change(threads, threads)).leavesTheSameRows().preservesEverything();
    }

    @Test
    void lost_rows_and_values_are_shown_before_and_after() {
        fails(() -> assertThat(change(threads, damaged)).table("threads").preserves("title"), """
                Expecting table public.threads to preserve title
                  wrong: 3 of 3 rows
                  key   column  before                             after
                  id=1  title   first                              fir
                  id=2  title   second                             null
                  id=3  (row)   id=3, title=null, created_at=null  (gone)""");
        fails(() -> assertThat(change(threads, damaged)).table("threads").keepsEveryRow(), """
                Expecting table public.threads to keep every row
                  wrong: 1 of 3 rows
                  key   column  before                             after
                  id=3  (row)   id=3, title=null, created_at=null  (gone)""");
        fails(() -> assertThat(change(threads, damaged)).table("threads").hasRowCounts(3, 3), """
                Expecting table public.threads to have so many rows before → after
                  expected: 3 → 3
                  found:    3 → 2""");
    }

    @Test
    void a_whole_database_shows_each_table() {
        fails(() -> assertThat(change(threads, damaged)).preservesEverything(), """
                Expecting every row to be preserved
                  table public.threads: 1 of 3 rows removed, 2 of 3 rows changed (title in 2, created_at in 2)
                    key   column      before                             after
                    id=3  (row)       id=3, title=null, created_at=null  (gone)
                    id=1  title       first                              fir
                    id=1  created_at  1774746000123                      1774746000
                    id=2  title       second                             null
                    id=2  created_at  -1                                 0""");
        fails(() -> assertThat(change(threads, converted)).leavesTheSameRows(), """
                Expecting the same rows as before
                  table public.threads: 2 of 3 rows changed (created_at in 2), 1 of 4 rows added
                    key   column                     before         after
                    id=1  created_at → created_time  1774746000123  2026-03-29 01:00:00.123+00
                    id=2  created_at → created_time  -1             1969-12-31 23:59:59.999+00
                    id=4  (row)                      (none)         id=4, title=new, created_time=null""");
    }

    @Test
    void a_wrong_conversion_shows_what_was_expected() {
        fails(
                () -> assertThat(change(threads, converted))
                        .table("threads")
                        .convertedFrom("created_at", "created_time", EPOCH_SECONDS),
                """
                Expecting table public.threads to have created_at → created_time converted from seconds since 1970
                  wrong: 2 of 3 rows
                  key   column                     before                                           after
                  id=1  created_at → created_time  1774746000123 (expected +58209-06-18T16:02:03Z)  2026-03-29 01:00:00.123+00
                  id=2  created_at → created_time  -1 (expected 1969-12-31T23:59:59Z)               1969-12-31 23:59:59.999+00""");
        fails(() -> assertThat(change(threads, converted)).table("threads").renamed("created_at", "created_time"), """
                Expecting table public.threads to have created_at renamed to created_time
                  wrong: 2 of 3 rows
                  key   column                     before         after
                  id=1  created_at → created_time  1774746000123  2026-03-29 01:00:00.123+00
                  id=2  created_at → created_time  -1             1969-12-31 23:59:59.999+00""");
        fails(
                () -> assertThat(change(threads, threads)).table("threads").renamed("title", "id"),
                "Expecting table public.threads to have title renamed to id, but it still has title");
    }

    @Test
    void a_row_that_fails_a_condition_is_shown_as_a_whole() {
        fails(
                () -> assertThat(change(threads, damaged))
                        .table("threads")
                        .everyRow("title stays", row -> Objects.equals(row.before("title"), row.after("title"))),
                """
                Expecting table public.threads to satisfy in every row: title stays
                  wrong: 3 of 3 rows
                  key   column  before                                       after
                  id=1  (row)   id=1, title=first, created_at=1774746000123  id=1, title=fir, created_at=1774746000
                  id=2  (row)   id=2, title=second, created_at=-1            id=2, title=null, created_at=0
                  id=3  (row)   id=3, title=null, created_at=null            (gone)""");
        fails(
                () -> assertThat(change(threads, damaged))
                        .table("threads")
                        .everyRowSatisfies(row ->
                                assertThat(row.after("title")).as(row.key()).isEqualTo("fir")),
                """
                Expecting table public.threads to satisfy assertions in every row
                  wrong: 2 of 3 rows
                  first: [id=2]\s
                         expected: "fir"
                          but was: null
                  key   column  before                             after
                  id=2  (row)   id=2, title=second, created_at=-1  id=2, title=null, created_at=0
                  id=3  (row)   id=3, title=null, created_at=null  (gone)""");
    }

    @Test
    void many_rows_are_cut_in_the_message() {
        DataRow[] many = IntStream.range(0, 30)
                .mapToObj(i -> DataRow.of("" + i, "t", "0"))
                .toArray(DataRow[]::new);
        DataRow[] none = IntStream.range(0, 30)
                .mapToObj(i -> DataRow.of("" + i, "", "0"))
                .toArray(DataRow[]::new);
        AssertionError error = org.assertj.core.api.Assertions.catchThrowableOfType(
                AssertionError.class,
                () -> assertThat(change(
                                table("threads", List.of(ID, TITLE, MILLIS), many),
                                table("threads", List.of(ID, TITLE, MILLIS), none)))
                        .table("threads")
                        .preserves("title"));
        assertThat(error)
                .hasMessageContaining("30 of 30 rows")
                .hasMessageContaining("id=9")
                .hasMessageEndingWith("and 20 more");
        assertThat(error.getMessage()).doesNotContain("id=10");
    }

    @Test
    void what_does_not_exist_is_told_with_what_does() {
        fails(() -> assertThat(change(threads, converted)).table("thread"), """
                Expecting table thread to be there before and after
                  found:        public.threads
                  did you mean: public.threads""");
        fails(() -> assertThat(change(threads, converted)).table("threads").preserves("titel"), """
                Expecting table public.threads to have column titel before
                  found:        id, title, created_at
                  did you mean: title""");
        fails(() -> assertThat(change(threads, converted)).table("threads").preserves("created_at"), """
                Expecting table public.threads to have column created_at after
                  found: id, title, created_time""");
    }

    @Test
    void nothing_examined_is_no_pass() {
        fails(
                () -> assertThat(change(empty, threads)).table("threads").preserves("title"),
                "Expecting table public.threads to preserve title, but it had no row: nothing was examined");
        fails(
                () -> assertThat(change(empty, empty)).preservesEverything(),
                "Expecting every row to be preserved, but there was no row before: nothing was examined");
        fails(
                () -> assertThat(change(empty, threads)).table("threads").keepsEveryRow(),
                "Expecting table public.threads to keep every row, but it had no row: nothing was examined");
    }

    @Test
    void soft_assertions_keep_every_failure() {
        SchemaSoftAssertions softly = new SchemaSoftAssertions();
        softly.assertThat(change(threads, damaged))
                .table("threads")
                .preserves("title")
                .hasRowCounts(1, 1)
                .and()
                .table("messages")
                .preserves("content")
                .and()
                .preservesEverything();
        assertThat(softly.errorsCollected()).hasSize(4);
    }

    @Test
    void a_conversion_of_ones_own_has_both_directions() {
        Conversion upper = Conversion.of(
                "lower case",
                value -> value.toUpperCase(java.util.Locale.ROOT),
                value -> value.toLowerCase(java.util.Locale.ROOT));
        DataTable after = table("threads", List.of(ID, TITLE, MILLIS), DataRow.of("1", "FIRST", "0"));
        DataTable before = table("threads", List.of(ID, TITLE, MILLIS), DataRow.of("1", "first", "0"));
        assertThat(change(before, after)).table("threads").convertedFrom("title", upper);
        assertThat(change(after, before)).table("threads").convertedTo("title", upper);
        assertThat(EPOCH_MILLIS.apply("soon")).isEqualTo("soon");
        assertThat(EPOCH_MILLIS.inverse().apply("soon")).isEqualTo("soon");
        assertThat(EPOCH_SECONDS.apply("-0.5")).isEqualTo("1969-12-31T23:59:59.500Z");
        assertThat(EPOCH_SECONDS.inverse().apply("2026-01-01 12:00:00.25")).isEqualTo("1767268800.25");
    }
}
