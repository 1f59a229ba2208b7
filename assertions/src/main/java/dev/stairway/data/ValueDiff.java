package dev.stairway.data;

import org.jspecify.annotations.Nullable;

/**
 * What became of one value.
 *
 * @param column the column's name; both, if it was renamed
 * @param before the value before as the server prints it, null for SQL null or when there was no row
 * @param after the value after as the server prints it, null for SQL null or when there is no row
 */
public record ValueDiff(
        String column, @Nullable String before, @Nullable String after) {}
