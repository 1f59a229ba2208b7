package dev.stairway.data;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One row as the server prints it: a text for each column, null for SQL null.
 *
 * <p>Rows are equal when they are printed alike. Whether values mean the same is {@link Meaning}'s to say.
 */
public final class DataRow {

    private static final int ROW_BYTES = 40;
    private static final int VALUE_BYTES = 56;

    private final @Nullable String[] values;

    private DataRow(@Nullable String[] values) {
        this.values = values;
    }

    /** The row with these values, in the order of the table's columns. */
    public static DataRow of(@Nullable String... values) {
        return new DataRow(values.clone());
    }

    /** The value of a column by its place in the table's list of columns, from zero; null for SQL null. */
    public @Nullable String value(int column) {
        return values[column];
    }

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /** About how many bytes of memory it takes. */
    public long weight() {
        long weight = ROW_BYTES;
        for (String value : values) {
            weight += value == null ? Integer.BYTES : VALUE_BYTES + value.length();
        }
        return weight;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DataRow row && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
