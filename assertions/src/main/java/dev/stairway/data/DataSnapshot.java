package dev.stairway.data;

import dev.stairway.schema.QualifiedName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rows of a database's tables at one moment.
 *
 * <p>Closing it gives up what holds the rows, in memory or in temporary files; a comparison must be finished by then.
 * What belongs to no table (sequences, large objects) is not part of it.
 */
public final class DataSnapshot implements AutoCloseable {

    private final String database;
    private final Instant moment;
    private final List<DataTable> tables;

    private DataSnapshot(String database, Instant moment, List<DataTable> tables) {
        this.database = Objects.requireNonNull(database, "database");
        this.moment = Objects.requireNonNull(moment, "moment");
        this.tables = tables;
    }

    /**
     * A snapshot of these tables.
     *
     * @param database what tells the database from any other, also from its own copies
     * @param moment when it was read, by the server's clock
     * @param tables the tables, in any order
     * @throws IllegalArgumentException when two tables have the same name
     */
    public static DataSnapshot of(String database, Instant moment, List<DataTable> tables) {
        long names = tables.stream().map(DataTable::name).distinct().count();
        if (names < tables.size()) {
            throw new IllegalArgumentException("two tables have the same name: " + tables);
        }
        return new DataSnapshot(
                database,
                moment,
                tables.stream().sorted(Comparator.comparing(DataTable::name)).toList());
    }

    /** What tells the database from any other; object numbers mean the same in snapshots of the same database only. */
    public String database() {
        return database;
    }

    /** When it was read, by the server's clock. */
    public Instant moment() {
        return moment;
    }

    /** All tables, by name. */
    public List<DataTable> tables() {
        return tables;
    }

    /** The table of this name, with its schema or without; empty when there is none or several schemas have one. */
    public Optional<DataTable> table(String name) {
        List<DataTable> found =
                tables.stream().filter(table -> table.name().matches(name)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The snapshot of just these tables; closing either gives up only its own share of the rows. */
    public DataSnapshot only(Predicate<QualifiedName> wanted) {
        return new DataSnapshot(
                database,
                moment,
                tables.stream()
                        .filter(table -> wanted.test(table.name()))
                        .map(DataTable::shared)
                        .toList());
    }

    /** How many rows all tables have together. */
    public long size() {
        return tables.stream().mapToLong(table -> table.rows().size()).sum();
    }

    @Override
    public void close() {
        tables.forEach(table -> table.rows().close());
    }

    @Override
    public String toString() {
        return size() + " rows of " + tables.size() + " tables";
    }
}
