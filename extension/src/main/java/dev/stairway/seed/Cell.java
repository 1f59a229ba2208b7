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

    /** Where it stands in SQL, for a column of that type. */
    String sql(SeedProduct product, String type) {
        return text == null ? "null" : product.value(text, type);
    }

    boolean isNull() {
        return text == null;
    }
}
