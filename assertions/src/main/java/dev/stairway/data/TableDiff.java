package dev.stairway.data;

import dev.stairway.data.RowDiff.Kind;
import dev.stairway.schema.QualifiedName;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the rows of one table.
 *
 * @param before the table's name before, or null when it is new
 * @param now its name after, or null when it is no longer there
 * @param rowsBefore how many rows it had
 * @param rowsAfter how many rows it has
 * @param rows how many rows each thing happened to; of a table that is gone or new, to all
 * @param columns the columns that are no longer there or have another value in some row, in their order before
 * @param examples some of the rows, at most {@value #EXAMPLES} of each kind
 */
public record TableDiff(
        @Nullable QualifiedName before,
        @Nullable QualifiedName now,
        long rowsBefore,
        long rowsAfter,
        Map<Kind, Long> rows,
        List<ColumnDiff> columns,
        List<RowDiff> examples) {

    /** How many rows of each kind are kept as examples. */
    public static final int EXAMPLES = 10;

    public TableDiff {
        rows = Map.copyOf(rows);
        columns = List.copyOf(columns);
        examples = List.copyOf(examples);
    }

    /** The table's name: before, or after when it is new. */
    public QualifiedName name() {
        return Objects.requireNonNull(before == null ? now : before);
    }

    /** The table's name after; empty when it is no longer there. */
    public Optional<QualifiedName> after() {
        return Optional.ofNullable(now);
    }

    /** How many rows this happened to. */
    public long count(Kind kind) {
        return rows.getOrDefault(kind, 0L);
    }

    /** Whether the table is no longer there. */
    public boolean isDropped() {
        return now == null;
    }

    /** Whether the table was not there before. */
    public boolean isNew() {
        return before == null;
    }

    /** Whether every row that was there is there with every value that was not null; there may be more rows. */
    public boolean isPreserving() {
        return count(Kind.REMOVED) == 0
                && count(Kind.CHANGED) == 0
                && lostColumns().isEmpty();
    }

    /** Whether it has the same rows, but for the time of their last update. */
    public boolean isSame() {
        return isPreserving() && count(Kind.ADDED) == 0;
    }

    /** The columns that are no longer there and had a value in some row. */
    public List<ColumnDiff> lostColumns() {
        return columns.stream()
                .filter(column -> column.isDropped() && column.values() > 0)
                .toList();
    }

    /** One line that says it all, then the examples as a small table. */
    public String render() {
        return DataText.of(this);
    }

    @Override
    public String toString() {
        return DataText.headline(this);
    }
}
