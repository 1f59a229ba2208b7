package dev.stairway.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the values of one column that a table had.
 *
 * @param before the column as it was
 * @param now the column as it is, or null when it is no longer there
 * @param values of a column that is still there, in how many rows its value is another; of one that is not, how many rows
 *     had a value that was not null
 */
public record ColumnDiff(DataColumn before, @Nullable DataColumn now, long values) {

    /** The column as it is; empty when it is no longer there. */
    public Optional<DataColumn> after() {
        return Optional.ofNullable(now);
    }

    /** Whether the column is no longer there. */
    public boolean isDropped() {
        return now == null;
    }
}
