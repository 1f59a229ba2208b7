package dev.stairway.data;

import dev.stairway.schema.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * A table and its rows at one moment.
 *
 * @param oid the number that the database knows the table by; a new name does not change it
 * @param name its full name
 * @param columns its columns in their physical order
 * @param key the names of the primary key's columns in the key's order; empty without a primary key
 * @param updateTrigger whether a trigger is run for each updated row, which may set columns on its own
 * @param fingerprint what the server says of the rows without reading them: while it stays the same, the rows do; empty
 *     when nothing can be said
 * @param rows the rows
 */
public record DataTable(
        long oid,
        QualifiedName name,
        List<DataColumn> columns,
        List<String> key,
        boolean updateTrigger,
        String fingerprint,
        StoredRows rows) {

    public DataTable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(fingerprint, "fingerprint");
        Objects.requireNonNull(rows, "rows");
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        for (String column : key) {
            if (columns.stream().noneMatch(candidate -> candidate.name().equals(column))) {
                throw new IllegalArgumentException("the key of " + name + " has " + column + ", which is no column");
            }
        }
    }

    /**
     * The place of a column in the list of columns and in each row, from zero.
     *
     * @throws IllegalArgumentException when there is no such column
     */
    public int indexOf(String column) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).name().equals(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + column + " but " + columns));
    }

    /** Whether the other is the same table with the same columns, so that only its rows may differ. */
    public boolean hasShapeOf(DataTable other) {
        return oid == other.oid && name.equals(other.name) && columns.equals(other.columns) && key.equals(other.key);
    }

    /** The table with these rows instead. */
    public DataTable with(String newFingerprint, StoredRows newRows) {
        return new DataTable(oid, name, columns, key, updateTrigger, newFingerprint, newRows);
    }

    /** The same table for another owner, who closes its rows as well. */
    public DataTable shared() {
        return with(fingerprint, rows.share());
    }

    @Override
    public String toString() {
        return rows.size() + " rows of " + name;
    }
}
