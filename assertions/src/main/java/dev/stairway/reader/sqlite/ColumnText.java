package dev.stairway.reader.sqlite;

import java.util.List;

/**
 * What a table's text says of one column, without the constraints that tables have as well.
 *
 * @param name its name as it is written
 * @param type its type in upper case, with one space between words; empty for none
 * @param notNull whether it refuses null
 * @param onConflict what happens with a null instead of an error; empty for nothing else
 * @param defaultText the default; empty for none
 * @param collation the collation in lower case; empty for none
 * @param generated the expression that it is computed by; empty for none
 * @param stored whether what is computed is kept
 */
record ColumnText(
        String name,
        String type,
        boolean notNull,
        String onConflict,
        String defaultText,
        String collation,
        String generated,
        boolean stored) {

    /** Written so, and only so, a primary key is the row's own number. */
    boolean isInteger() {
        return type.equals("INTEGER");
    }

    static List<String> names(List<ColumnText> columns) {
        return columns.stream().map(ColumnText::name).toList();
    }
}
