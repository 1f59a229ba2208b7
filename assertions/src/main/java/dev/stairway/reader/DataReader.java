package dev.stairway.reader;

import dev.stairway.data.DataSnapshot;
import dev.stairway.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Reads the rows of a database's tables, at one moment and always printed in the same way.
 *
 * <p>Supported is what {@link SchemaReader} supports. Tables are ordinary ones, partitioned ones as a whole, and each table of an inheritance tree with its own rows. Views,
 * materialized views, foreign tables, temporary ones and those of an extension are left out. Rows beyond the memory that
 * may be used go to temporary files, so that no table is too large. A reader has no state and may serve several threads.
 *
 * <p>The connection stays open and is left as found: settings, auto-commit, isolation and transaction. What an open
 * transaction has changed is seen.
 */
public final class DataReader {

    private static final long MEMORY = 16L << 20;

    private final Predicate<QualifiedName> wanted;
    private final long memory;

    private DataReader(Predicate<QualifiedName> wanted, long memory) {
        this.wanted = wanted;
        this.memory = memory;
    }

    /** A reader of all tables. */
    public static DataReader ofAllTables() {
        return new DataReader(table -> true, MEMORY);
    }

    /** A reader that also leaves out these tables, by name with schema or without. */
    public DataReader without(Collection<String> tables) {
        List<String> names = List.copyOf(tables);
        return new DataReader(wanted.and(table -> names.stream().noneMatch(table::matches)), memory);
    }

    /** A reader of only these of its tables, by name with schema or without; a name that no table has is no error. */
    public DataReader only(Collection<String> tables) {
        List<String> names = List.copyOf(tables);
        return new DataReader(wanted.and(table -> names.stream().anyMatch(table::matches)), memory);
    }

    /** A reader that holds at most about so many bytes of rows in memory for one snapshot; with 0 none. */
    public DataReader holding(long bytes) {
        return new DataReader(wanted, bytes);
    }

    /**
     * Reads every table.
     *
     * @return the rows, which somebody must close
     * @throws DataReadException when the server refuses, also because row security would hide rows from this role
     */
    public DataSnapshot read(Connection connection) {
        return tell(() -> Products.of(connection).rows(wanted, memory).read(connection));
    }

    /**
     * Reads the tables that may have changed since an earlier reading of the same database; large ones only if their
     * {@linkplain #fingerprints fingerprint} is another, since a small one is read as fast as asked.
     *
     * @param earlier a snapshot that is still open; it stays so, and may be closed before the new one or after
     * @return the rows of all tables, which somebody must close
     * @throws DataReadException when the server refuses, also because row security would hide rows from this role
     */
    public DataSnapshot readAgain(Connection connection, DataSnapshot earlier) {
        return readAgain(connection, earlier, table -> true);
    }

    /**
     * Reads the tables that may have changed since an earlier reading of the same database.
     *
     * @param earlier a snapshot that is still open; it stays so, and may be closed before the new one or after
     * @param touched whether anything can have changed the rows of the table, by its name now; a table that is new, has other
     *     columns or another name than then, has partitions, or whose values are printed by what other objects are called is
     *     read anyway
     * @return the rows of all tables, which somebody must close
     * @throws DataReadException when the server refuses, also because row security would hide rows from this role
     */
    public DataSnapshot readAgain(Connection connection, DataSnapshot earlier, Predicate<QualifiedName> touched) {
        Objects.requireNonNull(earlier, "earlier");
        Objects.requireNonNull(touched, "touched");
        return tell(() -> Products.of(connection).rows(wanted, memory).readAgain(connection, earlier, touched));
    }

    /**
     * What the server says of each table's rows without sending them: while it stays the same, no row was added, changed or
     * removed and none is printed differently. It may change although no row did. Costs a scan of each table.
     *
     * @return by table name; an empty text where nothing can be said, because values are printed by other objects' names
     * @throws DataReadException when the server refuses, also because row security would hide rows from this role
     */
    public Map<QualifiedName, String> fingerprints(Connection connection) {
        return tell(() -> Products.of(connection).rows(wanted, memory).fingerprints(connection));
    }

    /** Asks the server. */
    private interface Question<T> {
        T answer() throws SQLException;
    }

    private static <T> T tell(Question<T> question) {
        try {
            return question.answer();
        } catch (SQLException e) {
            throw new DataReadException("cannot read the rows: " + e.getMessage(), e);
        }
    }
}
