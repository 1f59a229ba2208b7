package dev.stairway.reader.sqlite;

import java.util.List;

/**
 * What a foreign key says about where it leads.
 *
 * @param table the table as it is written
 * @param columns its columns as they are written; empty for its primary key
 * @param onUpdate in lower case; empty for no action
 * @param onDelete in lower case; empty for no action
 * @param match in lower case; empty for none
 * @param deferrable whether it may be looked at late
 * @param deferred whether it is looked at late
 */
record ReferenceText(
        String table,
        List<String> columns,
        String onUpdate,
        String onDelete,
        String match,
        boolean deferrable,
        boolean deferred) {

    ReferenceText {
        columns = List.copyOf(columns);
    }
}
