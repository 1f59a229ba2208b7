package dev.stairway.seed.shape;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param number its number in the table, which it keeps when it is renamed
 * @param name its name
 * @param type the type's object identity, a key into {@link Shape#types()}
 * @param modifier the type's modifier as the catalog has it, -1 for none
 * @param typeText the type as SQL writes it, with its modifier: {@code character varying(40)}
 * @param notNull whether it refuses null
 * @param defaultText the default as SQL; null for none
 * @param supply who gives the value when the row does not
 * @param draw an SQL expression that takes the next value from the column's sequence; null when there is none
 */
public record ShapeColumn(
        int number,
        String name,
        long type,
        int modifier,
        String typeText,
        boolean notNull,
        @Nullable String defaultText,
        Supply supply,
        @Nullable String draw) {

    /** Who gives a column's value when the row does not. */
    public enum Supply {
        /** Nobody, or a default that is as good as any other value. */
        ROW,
        /** A sequence, by default or as identity; explicit values would leave it behind. */
        SEQUENCE,
        /** An identity that accepts no explicit value unless told to. */
        ALWAYS,
        /** The server computes it from other columns. */
        GENERATED
    }

    /** Whether a row usually leaves this column to the server. */
    public boolean isSupplied() {
        return supply != Supply.ROW;
    }
}
