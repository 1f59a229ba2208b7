package dev.stairway.reader.postgres;

import dev.stairway.data.DataColumn;
import dev.stairway.data.DataTable;
import dev.stairway.schema.QualifiedName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table whose rows can be read.
 *
 * @param table what it is, without its rows
 * @param partitioned whether the rows are in its partitions, and not in itself
 * @param size how many bytes its rows have on disk; 0 only when it has no rows
 * @param hidden whether row security would hide rows from this role
 * @param printing on what else than its rows depends how they are printed
 */
record StoredTable(DataTable table, boolean partitioned, long size, boolean hidden, Printing printing) {

    /** On what it depends how values are printed. */
    enum Printing {
        /** On nothing but the values. */
        FIXED,
        /** On the labels of enum types. */
        LABELS,
        /** On the names of other objects, or on the attributes of a composite type. */
        NAMES
    }

    /** Up to here, rows are read sooner than the server can say whether they changed. */
    private static final long SMALL = 256L << 10;

    /** Its full name. */
    QualifiedName name() {
        return table.name();
    }

    /** Whether it has no place for any row, so that nothing needs to be read. */
    boolean isEmpty() {
        return size == 0;
    }

    /** Whether it is worth asking first whether the rows changed, and reading them in portions. */
    boolean isLarge() {
        return size > SMALL;
    }

    /** The table as it stands in a from clause: with its partitions, but without the tables that inherit from it. */
    String source() {
        return (partitioned ? "" : "only ") + quoted(table.name().parts(), ".");
    }

    /** Selects all columns as text. */
    String select() {
        String columns = table.columns().stream()
                .map(DataColumn::name)
                .map(name -> quoted(name) + "::text")
                .collect(Collectors.joining(", "));
        return "select " + columns + " from " + source();
    }

    /** Selects all columns as text, in the order of the primary key where there is one. */
    String selectInOrder() {
        return table.key().isEmpty() ? select() : select() + " order by " + quoted(table.key(), ", ");
    }

    /** Selects what tells whether a row came, went or was written anew: each version of a row has its place and writer. */
    String selectVersions() {
        return """
                select %d::bigint, pg_relation_filenode(%d) || ':' || count(*) || ':'
                  || coalesce(sum(hashtextextended(tableoid::text || ctid::text || xmin::text, 0)), 0)
                from %s""".formatted(table.oid(), table.oid(), source());
    }

    private static String quoted(List<String> names, String separator) {
        return names.stream().map(StoredTable::quoted).collect(Collectors.joining(separator));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
