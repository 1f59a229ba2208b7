package dev.stairway.seed.value;

import org.jspecify.annotations.Nullable;

/**
 * For which column values are wanted, and how many different ones.
 *
 * @param place the table and column, so that generated identifiers differ from column to column
 * @param column the column's name, which tells identifiers from other texts
 * @param key whether it is part of the primary key
 * @param count how many different values are wanted, where the type has as many
 * @param defaultText the column's default as SQL; null for none
 * @param plain whether they shall be what nearly every system would hold
 */
public record Wish(
        String place,
        String column,
        boolean key,
        int count,
        @Nullable String defaultText,
        boolean plain) {

    /** The same for what is inside of the column's values: elements, attributes, bounds. */
    Wish inside() {
        return new Wish(place, column, false, 6, null, plain);
    }
}
