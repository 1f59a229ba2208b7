package dev.stairway.data;

import java.util.List;

/** A table that was there before and still is, with what leads from its rows before to its rows after. */
public final class TablePair {

    private final DataTable before;
    private final DataTable after;
    private final boolean sameIdentity;
    private final List<ColumnPair> columns;
    private final RowKey key;

    private TablePair(DataTable before, DataTable after, boolean sameIdentity) {
        this.before = before;
        this.after = after;
        this.sameIdentity = sameIdentity;
        this.columns = ColumnPairing.of(before, after, sameIdentity);
        this.key = recognised(new RowKeys(before, after, columns).candidates());
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

    private RowKey recognised(List<RowKey> candidates) {
        return candidates.stream()
                .filter(candidate ->
                        candidate.wholeRow() || new RowJoin(candidate).recognises(before.rows(), after.rows()))
                .findFirst()
                .orElseThrow();
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

    /** Whether the rows were not read again, because nothing had touched them. */
    public boolean isUntouched() {
        return before.hasShapeOf(after) && before.rows().equals(after.rows());
    }

    /** The columns that it had and still has, in their order before. */
    public List<ColumnPair> columns() {
        return columns;
    }

    /** The columns that rows are recognised by, in the key's order; empty when by all values together. */
    public List<ColumnPair> key() {
        return key.wholeRow() ? List.of() : key.columns();
    }

    /** The columns that it no longer has, but for those that the server computed. */
    public List<DataColumn> dropped() {
        return before.columns().stream()
                .filter(column -> !column.generated())
                .filter(column ->
                        columns.stream().noneMatch(pair -> pair.before().equals(column)))
                .toList();
    }

    /** The columns that it did not have. */
    public List<DataColumn> added() {
        return after.columns().stream()
                .filter(column ->
                        columns.stream().noneMatch(pair -> pair.after().equals(column)))
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
        return Mismatches.find(this, look);
    }

    /** Tells of every row; both snapshots must still be open. */
    public void visit(RowVisitor visitor) {
        RowJoin join = new RowJoin(key);
        if (key.wholeRow()) {
            Likeness likeness = new Likeness(key.columns(), visitor);
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
