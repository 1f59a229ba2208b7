package dev.stairway.data;

import org.jspecify.annotations.Nullable;

/**
 * A column that a table had before and still has.
 *
 * @param before the column as it was
 * @param after the column as it is
 * @param placeBefore its place in the rows before, from zero
 * @param placeAfter its place in the rows after, from zero
 * @param sameIdentity whether the catalog proves that it is the same column, not one of the same name
 * @param meaning when values of the two types mean the same
 */
public record ColumnPair(
        DataColumn before, DataColumn after, int placeBefore, int placeAfter, boolean sameIdentity, Meaning meaning) {

    static ColumnPair of(DataTable tableBefore, int placeBefore, DataTable tableAfter, int placeAfter, boolean same) {
        DataColumn before = tableBefore.columns().get(placeBefore);
        DataColumn after = tableAfter.columns().get(placeAfter);
        Meaning meaning = Meaning.between(before.baseType(), after.baseType());
        return new ColumnPair(before, after, placeBefore, placeAfter, same, meaning);
    }

    /** The column's value in a row before; null for SQL null. */
    public @Nullable String valueBefore(DataRow row) {
        return row.value(placeBefore);
    }

    /** The column's value in a row after; null for SQL null. */
    public @Nullable String valueAfter(DataRow row) {
        return row.value(placeAfter);
    }

    /** Whether both rows have a value of the same meaning in it. */
    public boolean isSame(DataRow rowBefore, DataRow rowAfter) {
        return meaning.isSame(valueBefore(rowBefore), valueAfter(rowAfter));
    }

    /** Whether the server computes it on both sides, so that it tells nothing that the other columns do not. */
    boolean isDerived() {
        return before.generated() && after.generated();
    }

    /** The name; both, if it was renamed: {@code created_at → created_time}. */
    @Override
    public String toString() {
        return before.name().equals(after.name()) ? before.name() : before.name() + " → " + after.name();
    }
}
