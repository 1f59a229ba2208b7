package dev.stairway.seed;

import org.jspecify.annotations.Nullable;

/**
 * What a row has in one column.
 *
 * @param text the value as the server reads it; null for SQL null
 */
record Cell(@Nullable String text) {

    static final Cell NULL = new Cell(null);

    static Cell of(String text) {
        return new Cell(text);
    }

    boolean isNull() {
        return text == null;
    }

    /** The value in a list of values; the server finds out its type. */
    String sql() {
        return text == null ? "null" : SqlText.literal(text);
    }

    /** The value where nothing else says its type. */
    String sql(String type) {
        return "cast(" + sql() + " as " + type + ")";
    }
}
