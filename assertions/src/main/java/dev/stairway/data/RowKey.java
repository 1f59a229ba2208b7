package dev.stairway.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By what the rows of a table before and after are recognised.
 *
 * @param columns the columns that must mean the same
 * @param wholeRow whether these are all there are, because nothing less tells rows apart
 */
record RowKey(List<ColumnPair> columns, boolean wholeRow) {

    String ofBefore(DataRow row) {
        StringBuilder key = new StringBuilder();
        for (ColumnPair column : columns) {
            String value = column.valueBefore(row);
            append(key, value == null ? null : column.meaning().ofBefore(value));
        }
        return key.toString();
    }

    String ofAfter(DataRow row) {
        StringBuilder key = new StringBuilder();
        for (ColumnPair column : columns) {
            String value = column.valueAfter(row);
            append(key, value == null ? null : column.meaning().ofAfter(value));
        }
        return key.toString();
    }

    /** With its length in front, so that no two lists of values look the same together. */
    private static void append(StringBuilder key, @Nullable String value) {
        if (value == null) {
            key.append('-');
        } else {
            key.append(value.length()).append(':').append(value);
        }
    }
}
