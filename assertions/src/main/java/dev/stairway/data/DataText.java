package dev.stairway.data;

import dev.stairway.data.RowDiff.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what became of a table for people. */
final class DataText {

    private static final Map<Kind, String> WORDS =
            Map.of(Kind.REMOVED, "removed", Kind.CHANGED, "changed", Kind.ADDED, "added", Kind.TOUCHED, "touched");

    private DataText() {}

    static String of(TableDiff table) {
        long all = table.rows().values().stream().mapToLong(Long::longValue).sum();
        String rows = RowTable.render(table.examples(), all);
        return rows.isEmpty()
                ? headline(table)
                : headline(table) + "\n" + rows.indent(2).stripTrailing();
    }

    static String headline(TableDiff table) {
        List<String> parts = new ArrayList<>();
        if (table.isDropped()) {
            parts.add("dropped with " + counted(table.rowsBefore()));
        } else if (table.isNew()) {
            parts.add("new with " + counted(table.rowsAfter()));
        } else {
            for (Kind kind : Kind.values()) {
                if (table.count(kind) > 0) {
                    parts.add(of(table, kind));
                }
            }
        }
        table.columns().stream()
                .filter(ColumnDiff::isDropped)
                .map(column -> "column " + column.before().name() + " dropped with " + values(column.values()))
                .forEach(parts::add);
        return "table " + name(table) + ": " + String.join(", ", parts);
    }

    private static String of(TableDiff table, Kind kind) {
        long base = kind == Kind.ADDED ? table.rowsAfter() : table.rowsBefore();
        String text = table.count(kind) + " of " + counted(base) + " " + WORDS.get(kind);
        return kind == Kind.CHANGED ? text + " (" + changedColumns(table) + ")" : text;
    }

    private static String changedColumns(TableDiff table) {
        return table.columns().stream()
                .filter(column -> !column.isDropped())
                .map(column -> column.before().name() + " in " + column.values())
                .collect(Collectors.joining(", "));
    }

    private static String name(TableDiff table) {
        boolean renamed = table.after().filter(now -> !now.equals(table.name())).isPresent();
        return renamed ? table.name() + " → " + table.now() : table.name().toString();
    }

    private static String counted(long rows) {
        return rows == 1 ? "1 row" : rows + " rows";
    }

    private static String values(long values) {
        return values == 1 ? "1 value" : values + " values";
    }
}
