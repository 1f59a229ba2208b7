package dev.stairway.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stairway.schema.QualifiedName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which tables, columns and rows are the same, without a database. */
class TablePairTests {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final DataColumn ID = DataColumn.of(1, "id", "integer");
    private static final DataColumn TITLE = DataColumn.of(2, "title", "text");

    private static DataTable table(long oid, String name, List<DataColumn> columns, List<String> key, DataRow... rows) {
        return new DataTable(
                oid, QualifiedName.of("public", name), columns, key, false, "", StoredRows.of(List.of(rows)));
    }

    private static DataSnapshot snapshot(String database, DataTable... tables) {
        return DataSnapshot.of(database, NOON, List.of(tables));
    }

    @Test
    void a_table_is_followed_by_its_identity_in_the_same_database_only() {
        DataTable before = table(1, "a", List.of(ID, TITLE), List.of("id"), DataRow.of("1", "x"));
        DataTable renamed = table(1, "b", List.of(ID, DataColumn.of(2, "name", "text")), List.of("id"));
        assertThat(DataChange.between(snapshot("one", before), snapshot("one", renamed))
                        .tables())
                .singleElement()
                .satisfies(pair -> {
                    assertThat(pair).hasToString("public.a → public.b");
                    assertThat(pair.columns()).extracting(ColumnPair::toString).containsExactly("id", "title → name");
                });
        DataChange other = DataChange.between(snapshot("one", before), snapshot("other", renamed));
        assertThat(other.tables()).isEmpty();
        assertThat(other.dropped()).containsExactly(before);
        assertThat(other.added()).containsExactly(renamed);
    }

    @Test
    void identity_goes_before_name() {
        DataTable a = table(1, "a", List.of(ID), List.of());
        DataTable b = table(2, "b", List.of(ID), List.of());
        DataChange swapped = DataChange.between(
                snapshot("one", a, b),
                snapshot("one", table(1, "b", List.of(ID), List.of()), table(2, "a", List.of(ID), List.of())));
        assertThat(swapped.tables())
                .extracting(TablePair::toString)
                .containsExactly("public.a → public.b", "public.b → public.a");
        assertThat(swapped.tablesNamed("a")).extracting(TablePair::toString).containsExactly("public.b → public.a");
    }

    @Test
    void columns_of_a_table_made_anew_are_the_same_by_name_only() {
        DataTable before = table(1, "a", List.of(ID, TITLE), List.of("id"), DataRow.of("1", "x"));
        DataTable anew = table(
                2,
                "a",
                List.of(DataColumn.of(1, "title", "text"), DataColumn.of(2, "number", "integer")),
                List.of(),
                DataRow.of("x", "1"));
        TablePair pair = TablePair.of(before, anew, false);
        assertThat(pair.columns()).singleElement().hasToString("title");
        assertThat(pair.dropped()).containsExactly(ID);
        assertThat(pair.added()).extracting(DataColumn::name).containsExactly("number");
        assertThat(pair.key()).isEmpty();
    }

    @Test
    void parts_of_the_rows_tell_the_same_as_all_at_once() {
        List<DataRow> before = new ArrayList<>();
        List<DataRow> after = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            before.add(DataRow.of("" + i, "t" + i % 3));
            after.add(DataRow.of(i + ".0", i == 500 ? "other" : "t" + i % 3));
        }
        after.remove(7);
        after.add(DataRow.of("1000", null));
        DataTable one = table(1, "a", List.of(ID, TITLE), List.of("id"), before.toArray(DataRow[]::new));
        DataTable other = table(
                1,
                "a",
                List.of(DataColumn.of(1, "id", "numeric"), TITLE),
                List.of("id"),
                after.toArray(DataRow[]::new));
        RowKey key = new RowKey(TablePair.of(one, other, true).key(), false);
        assertThat(told(new RowJoin(key, 1000), one, other)).hasSize(1001).contains("-7", "+1000", "500=500.0");
        assertThat(told(new RowJoin(key, 1000), one, other))
                .containsExactlyInAnyOrderElementsOf(told(new RowJoin(key), one, other));
    }

    private static List<String> told(RowJoin join, DataTable before, DataTable after) {
        List<String> told = new ArrayList<>();
        join.join(before.rows(), after.rows(), new RowVisitor() {
            @Override
            public void matched(DataRow one, DataRow other) {
                told.add(one.value(0) + "=" + other.value(0));
            }

            @Override
            public void removed(DataRow row) {
                told.add("-" + row.value(0));
            }

            @Override
            public void added(DataRow row) {
                told.add("+" + row.value(0));
            }
        });
        return told;
    }

    @Test
    void equal_rows_without_a_key_are_counted() {
        DataRow row = DataRow.of("1", "x");
        DataTable three = table(1, "a", List.of(ID, TITLE), List.of(), row, row, row);
        DataTable five = table(1, "a", List.of(ID, TITLE), List.of(), row, row, row, row, row);
        assertThat(DataDiff.between(snapshot("one", three), snapshot("one", five))
                        .toString())
                .isEqualTo("[table public.a: 2 of 5 rows added]");
        assertThat(DataDiff.between(snapshot("one", five), snapshot("one", three))
                        .toString())
                .isEqualTo("[table public.a: 2 of 5 rows removed]");
    }

    @Test
    void values_beside_each_other_are_not_mixed_up() {
        List<DataColumn> columns = List.of(TITLE, DataColumn.of(3, "b", "text"));
        DataTable one = table(1, "a", columns, List.of(), DataRow.of("a:b", "c"), DataRow.of("-", "x"));
        DataTable other = table(1, "a", columns, List.of(), DataRow.of("a", "b:c"), DataRow.of(null, "x"));
        assertThat(DataDiff.between(snapshot("one", one), snapshot("one", other))
                        .toString())
                .isEqualTo(
                        "[table public.a: 1 of 2 rows removed, 1 of 2 rows changed (title in 1), 1 of 2 rows added]");
    }

    @Test
    void a_key_that_recognises_no_row_is_not_the_right_one() {
        DataTable one = table(1, "a", List.of(ID, TITLE), List.of("id"), DataRow.of("1", "x"), DataRow.of("2", "y"));
        DataTable other = table(1, "a", List.of(ID, TITLE), List.of("id"), DataRow.of("8", "x"), DataRow.of("9", "y"));
        assertThat(DataDiff.between(snapshot("one", one), snapshot("one", other))
                        .toString())
                .isEqualTo("[table public.a: 2 of 2 rows changed (id in 2)]");
    }

    @Test
    void rows_that_are_printed_alike_need_no_comparison() {
        DataTable one = table(1, "a", List.of(ID), List.of("id"), DataRow.of("1"));
        DataTable same = table(1, "a", List.of(ID), List.of("id"), DataRow.of("1"));
        DataTable renamed = table(1, "b", List.of(ID), List.of("id"), DataRow.of("1"));
        DataTable more = table(1, "a", List.of(ID), List.of("id"), DataRow.of("1"), DataRow.of("2"));
        assertThat(TablePair.of(one, same, true).isUntouched()).isTrue();
        assertThat(TablePair.of(one, renamed, true).isUntouched()).isFalse();
        assertThat(TablePair.of(one, more, true).isUntouched()).isFalse();
    }

    @Test
    void a_column_that_the_server_computes_tells_nothing_of_its_own() {
        DataColumn computed = new DataColumn(2, "title", "text", "text", true);
        DataTable one = table(1, "a", List.of(ID, computed), List.of("id"), DataRow.of("1", "x"));
        DataTable other = table(1, "a", List.of(ID, computed), List.of("id"), DataRow.of("1", "y"));
        DataTable plain = table(1, "a", List.of(ID, TITLE), List.of("id"), DataRow.of("1", "y"));
        assertThat(DataDiff.between(snapshot("one", one), snapshot("one", other))
                        .isSame())
                .isTrue();
        assertThat(DataDiff.between(snapshot("one", one), snapshot("one", plain))
                        .isPreserving())
                .isFalse();
    }

    @Test
    void long_values_are_shown_from_where_they_differ() {
        String start = "x".repeat(200);
        DataTable one = table(1, "a", List.of(ID, TITLE), List.of("id"), DataRow.of("1", start + "\ny"));
        DataTable other = table(1, "a", List.of(ID, TITLE), List.of("id"), DataRow.of("1", start + " "));
        assertThat(DataDiff.between(snapshot("one", one), snapshot("one", other))
                        .render())
                .isEqualTo("""
                        table public.a: 1 of 1 row changed (title in 1)
                          key   column  before                    after
                          id=1  title   …xxxxxxxxxxxxxxxxxxxx\\ny  '…xxxxxxxxxxxxxxxxxxxx '""");
    }
}
