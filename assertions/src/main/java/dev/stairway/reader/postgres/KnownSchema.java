package dev.stairway.reader.postgres;

import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of a database's schema since it was last looked at, and how to bring that up to date. */
final class KnownSchema {

    private final Watch watch;
    private final String database;
    private final KnownRows rows;
    private final PlannedQueries plans;
    private final Map<Unit, List<SchemaObject>> objects = new HashMap<>();
    private Map<String, String> sharedNames;
    private String horizon;
    private SchemaSnapshot snapshot;

    private KnownSchema(Watch watch, PlannedQueries plans, CompleteReading reading, Changes beginning) {
        this.plans = plans;
        this.watch = watch;
        this.database = reading.database();
        this.rows = new KnownRows(watch, beginning.keyedRows());
        this.sharedNames = beginning.sharedNames();
        this.horizon = beginning.horizon();
        this.snapshot = reading.snapshot();
        remember(reading.found());
    }

    /** Reads all, in the connection's transaction. */
    static KnownSchema read(Connection connection, Watch watch, PlannedQueries plans) throws SQLException {
        return new KnownSchema(
                watch, plans, CompleteReading.of(connection, watch.version()), Changes.all(connection, watch));
    }

    /** What the connection has planned so far. */
    PlannedQueries plans() {
        return plans;
    }

    String horizon() {
        return horizon;
    }

    SchemaSnapshot snapshot() {
        return snapshot;
    }

    /**
     * Reads what may have changed, in the connection's transaction.
     *
     * @return false when that cannot be told, so that all has to be read; this is of no use then
     */
    boolean advance(Connection connection) throws SQLException {
        Changes changes = Changes.since(connection, watch, plans);
        if (isRenamed(changes.sharedNames())) {
            return false;
        }
        Set<Unit> extensionsBefore = rows.ofExtensions();
        rows.add(changes.keyedRows());
        Optional<Set<Unit>> gone = rows.forget(changes.counts(), connection);
        if (gone.isEmpty()) {
            return false;
        }
        Set<Unit> units = new HashSet<>(changes.units());
        units.addAll(gone.get());
        if (reachesAllIndexes(units)) {
            return false;
        }
        Set<Unit> foreign = new HashSet<>(extensionsBefore);
        foreign.addAll(rows.ofExtensions());
        if (units.stream().anyMatch(unit -> unit.isOfServer() || foreign.contains(unit))) {
            units.add(Unit.FOREIGN_RIGHTS);
        }
        if (changes.hasUnwatched() || objects.containsKey(Unit.UNWATCHED)) {
            units.add(Unit.UNWATCHED);
        }
        replace(units, read(connection, units, !foreign.isEmpty()));
        horizon = changes.horizon();
        sharedNames = changes.sharedNames();
        return true;
    }

    /** A role or tablespace has another name now, and who it is named by is not watched. */
    private boolean isRenamed(Map<String, String> now) {
        return sharedNames.entrySet().stream()
                .anyMatch(name -> !name.getValue().equals(now.getOrDefault(name.getKey(), name.getValue())));
    }

    /** Which operator class is a type's default is told by every index, and nothing records that. */
    private static boolean reachesAllIndexes(Set<Unit> units) {
        return units.stream().anyMatch(unit -> unit.catalog().equals("pg_opclass"));
    }

    private List<Found> read(Connection connection, Set<Unit> units, boolean extensions) throws SQLException {
        List<CatalogQuery> queries = units.stream()
                .map(Unit::catalog)
                .distinct()
                .sorted()
                .flatMap(Catalog::queriesOf)
                .filter(query -> query.parts().isEmpty() || rows.has(query.parts(), units))
                .toList();
        return plans.run(connection, queries, new Server(watch.version(), extensions, true), database, units);
    }

    private void replace(Set<Unit> units, List<Found> found) {
        List<SchemaObject> gone = new ArrayList<>();
        units.forEach(unit -> {
            List<SchemaObject> old = objects.remove(unit);
            gone.addAll(old == null ? List.of() : old);
        });
        remember(found);
        snapshot = snapshot.changed(gone, found.stream().map(Found::object).toList());
    }

    private void remember(List<Found> found) {
        found.forEach(one ->
                objects.computeIfAbsent(one.unit(), unit -> new ArrayList<>(1)).add(one.object()));
    }
}
