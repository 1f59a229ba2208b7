package dev.stairway.data;

import org.jspecify.annotations.Nullable;

/** One row of a table, as it was and as it is; values are text as the server prints it. */
public final class RowChange {

    private final TablePair table;
    private final DataRow before;
    private final DataRow after;

    RowChange(TablePair table, DataRow before, DataRow after) {
        this.table = table;
        this.before = before;
        this.after = after;
    }

    /**
     * The value that a column had; null for SQL null.
     *
     * @param column the column's name before
     * @throws IllegalArgumentException when there was no such column
     */
    public @Nullable String before(String column) {
        return before.value(table.before().indexOf(column));
    }

    /**
     * The value that a column has; null for SQL null.
     *
     * @param column the column's name after
     * @throws IllegalArgumentException when there is no such column
     */
    public @Nullable String after(String column) {
        return after.value(table.after().indexOf(column));
    }

    /** Whether a column's value before and another's, or the same's, after mean the same. */
    public boolean isSame(ColumnPair column) {
        return column.isSame(before, after);
    }

    /** By what the row is recognised, {@code id=1}; empty when by all of its values. */
    public String key() {
        return RowText.key(table, before);
    }

    /** The row as it was and as it is, each on one line. */
    @Override
    public String toString() {
        return RowText.line(table.before(), before) + " → " + RowText.line(table.after(), after);
    }

    /** The row as it was and as it is, to be shown when it is wrong as a whole. */
    public ValueDiff whole() {
        return new ValueDiff("(row)", RowText.line(table.before(), before), RowText.line(table.after(), after));
    }
}
