package dev.stairway.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where rows have no key, tells of a row that is gone and of one that is new as one changed row, when they are alike in at
 * least half of their columns: people think of an update, not of a new row.
 */
final class Likeness implements RowVisitor {

    /** Every row is compared with every other, and beyond this nobody looks at single rows. */
    private static final int MOST = 500;

    private final List<ColumnPair> columns;
    private final RowVisitor visitor;
    private final List<DataRow> removed = new ArrayList<>();
    private final List<DataRow> added = new ArrayList<>();

    Likeness(List<ColumnPair> columns, RowVisitor visitor) {
        this.columns = columns;
        this.visitor = visitor;
    }

    @Override
    public void matched(DataRow before, DataRow after) {
        visitor.matched(before, after);
    }

    @Override
    public void removed(DataRow before) {
        if (removed.size() < MOST) {
            removed.add(before);
        } else {
            visitor.removed(before);
        }
    }

    @Override
    public void added(DataRow after) {
        if (added.size() < MOST) {
            added.add(after);
        } else {
            visitor.added(after);
        }
    }

    /** Tells of the rows that were held back. */
    void finish() {
        for (DataRow row : removed) {
            DataRow best = added.stream()
                    .max(Comparator.comparingLong(other -> alike(row, other)))
                    .filter(other -> 2 * alike(row, other) >= columns.size() && alike(row, other) > 0)
                    .orElse(null);
            if (best == null) {
                visitor.removed(row);
            } else {
                added.remove(best);
                visitor.matched(row, best);
            }
        }
        added.forEach(visitor::added);
    }

    private long alike(DataRow row, DataRow other) {
        return columns.stream().filter(column -> column.isSame(row, other)).count();
    }
}
