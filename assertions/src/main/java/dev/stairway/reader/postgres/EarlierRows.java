package dev.stairway.reader.postgres;

import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.reader.postgres.StoredTable.Printing;
import dev.stairway.schema.QualifiedName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What an earlier reading of a database knows, and what of it still holds. */
final class EarlierRows {

    private final String database;
    private final Map<Long, DataTable> tables = new HashMap<>();
    private final Predicate<QualifiedName> touched;

    /**
     * An earlier reading.
     *
     * @param touched whether anything can have changed the rows of a table since
     */
    EarlierRows(DataSnapshot earlier, Predicate<QualifiedName> touched) {
        this.database = earlier.database();
        this.touched = touched;
        earlier.tables().forEach(table -> tables.put(table.oid(), table));
    }

    private EarlierRows() {
        this.database = "";
        this.touched = table -> true;
    }

    static EarlierRows none() {
        return new EarlierRows();
    }

    /** Whether the rows are known, and nothing can have changed them or the way in which they are printed. */
    boolean isUntouched(String databaseNow, StoredTable now) {
        return known(databaseNow, now).isPresent() && isUntouched(now);
    }

    /** Who writes to a partition may touch it alone. */
    private boolean isUntouched(StoredTable now) {
        return !now.partitioned() && now.printing() == Printing.FIXED && !touched.test(now.name());
    }

    /** The table with the rows of then, if they are those of now. */
    Optional<DataTable> still(String databaseNow, StoredTable now, String fingerprint) {
        return known(databaseNow, now)
                .filter(then -> isUntouched(now) || (!fingerprint.isEmpty() && fingerprint.equals(then.fingerprint())))
                .map(then -> now.table().with(then.fingerprint(), then.rows()));
    }

    private Optional<DataTable> known(String databaseNow, StoredTable now) {
        return Optional.ofNullable(tables.get(now.table().oid()))
                .filter(then -> database.equals(databaseNow) && then.hasShapeOf(now.table()));
    }
}
