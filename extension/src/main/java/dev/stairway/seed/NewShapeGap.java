package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import java.util.List;

/**
 * Something that only the new shape of a table allows, and for which no row could be written.
 *
 * @param table the table's new name
 * @param columns the columns that it is about
 * @param reason what is allowed: {@code a text longer than 20}
 * @param refusal why there is no row, in one line
 */
public record NewShapeGap(QualifiedName table, List<String> columns, String reason, String refusal) {

    public NewShapeGap {
        columns = List.copyOf(columns);
    }

    /** For messages: {@code public.threads: no row with a text longer than 20 (title): read only}. */
    @Override
    public String toString() {
        return "%s: no row with %s (%s): %s".formatted(table, reason, String.join(", ", columns), refusal);
    }
}
