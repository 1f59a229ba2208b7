package dev.stairway.reader.sqlite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table, whether it is written at a column or at the table.
 *
 * @param name its name; null when it has none
 * @param type {@code primary key}, {@code unique}, {@code check} or {@code foreign key}
 * @param columns the columns as they are written; empty for a check
 * @param details how its columns are sorted and compared, one for each, where that is said
 * @param expression the condition of a check; empty for others
 * @param onConflict what happens instead of an error; empty for nothing else
 * @param automatic whether numbers are never used again ({@code autoincrement})
 * @param descending whether it stands at a column and is sorted downwards: such a key is not the row's own number
 * @param reference what a foreign key says; null for others
 */
record ConstraintText(
        @Nullable String name,
        String type,
        List<String> columns,
        List<String> details,
        String expression,
        String onConflict,
        boolean automatic,
        boolean descending,
        @Nullable ReferenceText reference) {

    static final String PRIMARY_KEY = "primary key";
    static final String UNIQUE = "unique";
    static final String CHECK = "check";
    static final String FOREIGN_KEY = "foreign key";

    ConstraintText {
        columns = List.copyOf(columns);
        details = List.copyOf(details);
    }

    /** Whether a part of a table's text is a constraint, and no column. */
    static boolean isOne(List<Token> part) {
        Cursor cursor = new Cursor(part);
        return cursor.sees("constraint")
                || cursor.sees("primary", "key")
                || cursor.sees("unique", "(")
                || cursor.sees("check", "(")
                || cursor.sees("foreign", "key");
    }
}
