package dev.stairway.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that was there before and still is, with what leads from its rows before to its rows after. Not for several
 * threads at once.
 */
public final class TablePair {

    private final DataTable before;
    private final DataTable after;
    private final boolean sameIdentity;
    private @Nullable List<ColumnPair> columns;
    private @Nullable RowKey key;

    private TablePair(DataTable before, DataTable after, boolean sameIdentity) {
        this.before = before;
        this.after = after;
        this.sameIdentity = sameIdentity;
    }

    /**
     * Pairs two tables.
     *
     * @param sameIdentity whether they are the same table of the same database, so that the numbers of their columns tell
     *     renamed ones
     */
    public static TablePair of(DataTable before, DataTable after, boolean sameIdentity) {
        return new TablePair(before, after, sameIdentity);
    }

    /** The table as it was. */
    public DataTable before() {
        return before;
    }

    /** The table as it is. */
    public DataTable after() {
        return after;
    }

    /** Whether the catalog proves that it is the same table, not one of the same name. */
    public boolean sameIdentity() {
        return sameIdentity;
    }

    /** Whether nothing at all happened: the rows were not read again, or are printed alike in the same order. */
    public boolean isUntouched() {
        return before.hasShapeOf(after) && before.rows().equals(after.rows());
    }

    /** The columns that it had and still has, in their order before. */
    public List<ColumnPair> columns() {
        List<ColumnPair> found = columns;
        if (found == null) {
            // Not before somebody asks: of most tables nobody does, because nothing happened to them.
            found = ColumnPairing.of(before, after, sameIdentity);
            columns = found;
        }
        return found;
    }

    /** The columns that rows are recognised by, in the key's order; empty when by all values together. */
    public List<ColumnPair> key() {
        return rowKey().wholeRow() ? List.of() : rowKey().columns();
    }

    private RowKey rowKey() {
        RowKey found = key;
        if (found == null) {
            found = new RowKeys(before, after, columns())
                    .candidates().stream()
                            .filter(candidate -> new RowJoin(candidate).recognises(before.rows(), after.rows()))
                            .findFirst()
                            .orElseThrow();
            key = found;
        }
        return found;
    }

    /** The columns that it no longer has, but for those that the server computed. */
    public List<DataColumn> dropped() {
        return before.columns().stream()
                .filter(column -> !column.generated())
                .filter(column ->
                        columns().stream().noneMatch(pair -> pair.before().equals(column)))
                .toList();
    }

    /** The columns that it did not have. */
    public List<DataColumn> added() {
        return after.columns().stream()
                .filter(column ->
                        columns().stream().noneMatch(pair -> pair.after().equals(column)))
                .toList();
    }

    /**
     * A column before and one after as a pair, whether or not they are the same.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    public ColumnPair pair(String columnBefore, String columnAfter) {
        return ColumnPair.of(before, before.indexOf(columnBefore), after, after.indexOf(columnAfter), false);
    }

    /** The rows that are gone, and those that are not as they should be; both snapshots must still be open. */
    public Mismatches mismatches(Mismatches.Look look) {
        return MismatchSearch.in(this, look);
    }

    /** Tells of every row; both snapshots must still be open. */
    public void visit(RowVisitor visitor) {
        RowJoin join = new RowJoin(rowKey());
        if (rowKey().wholeRow()) {
            Likeness likeness = new Likeness(rowKey().columns(), visitor);
            join.join(before.rows(), after.rows(), likeness);
            likeness.finish();
        } else {
            join.join(before.rows(), after.rows(), visitor);
        }
    }

    /** The name; both, if the table was renamed. */
    @Override
    public String toString() {
        return before.name().equals(after.name()) ? before.name().toString() : before.name() + " → " + after.name();
    }
}
