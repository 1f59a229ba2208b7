package dev.stairway.data;

import dev.stairway.data.RowDiff.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns rows into what is shown of them. */
final class RowText {

    private RowText() {}

    static RowDiff changed(TablePair table, Kind kind, List<ColumnPair> columns, DataRow before, DataRow after) {
        List<ValueDiff> values = columns.stream()
                .map(column -> new ValueDiff(column.toString(), column.valueBefore(before), column.valueAfter(after)))
                .toList();
        return new RowDiff(kind, key(table, before), values);
    }

    static RowDiff removed(DataTable table, DataRow row) {
        List<ValueDiff> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(new ValueDiff(table.columns().get(i).name(), row.value(i), null));
        }
        return new RowDiff(Kind.REMOVED, key(table, row), values);
    }

    static RowDiff added(DataTable table, DataRow row) {
        List<ValueDiff> values = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            values.add(new ValueDiff(table.columns().get(i).name(), null, row.value(i)));
        }
        return new RowDiff(Kind.ADDED, key(table, row), values);
    }

    /** By what the row is recognised, as it was before: {@code id=1}. */
    static String key(TablePair table, DataRow before) {
        return table.key().stream()
                .map(column -> column.before().name() + "=" + column.valueBefore(before))
                .collect(Collectors.joining(", "));
    }

    private static String key(DataTable table, DataRow row) {
        return table.key().stream()
                .map(column -> column + "=" + row.value(table.indexOf(column)))
                .collect(Collectors.joining(", "));
    }

    /** All values on one line: {@code id=1, title=first}. */
    static String line(DataTable table, DataRow row) {
        return IntStream.range(0, row.size())
                .mapToObj(i -> table.columns().get(i).name() + "=" + row.value(i))
                .collect(Collectors.joining(", "));
    }
}
