package dev.stairway.data;

import dev.stairway.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Two snapshots of a database and which of their tables are the same; the rows themselves are compared when asked for.
 *
 * <p>A table is the same by its identity in the same database, whatever it is called, and else by its name. Both snapshots
 * must stay open as long as this is used. A table that a snapshot leaves out counts as not being there: compare snapshots
 * that were read alike.
 */
public final class DataChange {

    private final DataSnapshot before;
    private final DataSnapshot after;
    private final TimeSpan span;
    private final List<TablePair> pairs = new ArrayList<>();
    private final List<DataTable> dropped;
    private final List<DataTable> added;

    private DataChange(DataSnapshot before, DataSnapshot after, TimeSpan span) {
        this.before = Objects.requireNonNull(before, "before");
        this.after = Objects.requireNonNull(after, "after");
        this.span = Objects.requireNonNull(span, "span");
        this.dropped = new ArrayList<>(before.tables());
        this.added = new ArrayList<>(after.tables());
        if (before.database().equals(after.database())) {
            pair(DataTable::oid, true);
        }
        pair(DataTable::name, false);
        pairs.sort(Comparator.comparing(pair -> pair.before().name()));
    }

    /** Pairs the tables that have the same key, which no two tables of a snapshot share. */
    private void pair(Function<DataTable, Object> key, boolean sameIdentity) {
        Map<Object, DataTable> partners = new LinkedHashMap<>();
        added.forEach(table -> partners.put(key.apply(table), table));
        dropped.removeIf(table -> {
            DataTable partner = partners.remove(key.apply(table));
            if (partner != null) {
                pairs.add(TablePair.of(table, partner, sameIdentity));
            }
            return partner != null;
        });
        added.clear();
        added.addAll(partners.values());
    }

    /** What happened between two snapshots, in the time between their readings. */
    public static DataChange between(DataSnapshot before, DataSnapshot after) {
        boolean ordered = !after.moment().isBefore(before.moment());
        return between(before, after, new TimeSpan(before.moment(), ordered ? after.moment() : before.moment()));
    }

    /**
     * What happened between two snapshots.
     *
     * @param span when it happened, by the server's clock: a time stamp within it is fresh
     */
    public static DataChange between(DataSnapshot before, DataSnapshot after, TimeSpan span) {
        return new DataChange(before, after, span);
    }

    /** The database before. */
    public DataSnapshot before() {
        return before;
    }

    /** The database after. */
    public DataSnapshot after() {
        return after;
    }

    /** When it happened. */
    public TimeSpan span() {
        return span;
    }

    /** The tables that were there before and still are, by their names before. */
    public List<TablePair> tables() {
        return List.copyOf(pairs);
    }

    /** The tables that are no longer there, by name. */
    public List<DataTable> dropped() {
        return List.copyOf(dropped);
    }

    /** The tables that were not there before, by name. */
    public List<DataTable> added() {
        return List.copyOf(added);
    }

    /** The tables of this name, before or after, with a schema or without. */
    public List<TablePair> tablesNamed(String name) {
        List<TablePair> now = named(name, pair -> pair.after().name());
        return now.isEmpty() ? named(name, pair -> pair.before().name()) : now;
    }

    private List<TablePair> named(String name, Function<TablePair, QualifiedName> side) {
        return pairs.stream().filter(pair -> side.apply(pair).matches(name)).toList();
    }

    @Override
    public String toString() {
        return before + " → " + after;
    }
}
