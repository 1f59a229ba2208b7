package dev.stairway.trace;

import dev.stairway.schema.QualifiedName;
import java.util.Objects;

/**
 * How many rows a leg wrote to one table, also by triggers and cascades.
 *
 * @param table the table, under the name that it had before the leg, or has after it where it is new
 * @param inserted 0 or more
 * @param updated 0 or more
 * @param deleted 0 or more; what a truncation takes away is not counted
 */
public record RowCounts(QualifiedName table, long inserted, long updated, long deleted) {

    public RowCounts {
        Objects.requireNonNull(table, "table");
    }

    /** {@code public.orders: 2 inserted, 0 updated, 1 deleted}. */
    @Override
    public String toString() {
        return "%s: %d inserted, %d updated, %d deleted".formatted(table, inserted, updated, deleted);
    }
}
