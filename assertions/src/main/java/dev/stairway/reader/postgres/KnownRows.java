package dev.stairway.reader.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rows of the watched catalogs whose disappearing matters, each with the unit that it belongs to. */
final class KnownRows {

    private final Watch watch;
    private final Map<Integer, Map<String, Unit>> units = new HashMap<>();
    private List<Changes.KeyedRow> latest = List.of();
    private List<Changes.KeyedRow> earlier = List.of();

    /** What there is to begin with. */
    KnownRows(Watch watch, List<Changes.KeyedRow> rows) {
        this.watch = watch;
        watch.keyed().forEach(number -> units.put(number, new HashMap<>()));
        put(rows);
    }

    /** Adds the rows that are new or changed since the last time. */
    void add(List<Changes.KeyedRow> rows) {
        put(rows);
        earlier = latest;
        latest = rows;
    }

    private void put(List<Changes.KeyedRow> rows) {
        rows.forEach(row -> known(row.catalog()).put(row.key(), row.unit()));
    }

    private Map<String, Unit> known(int catalog) {
        return units.getOrDefault(catalog, new HashMap<>());
    }

    /** Whether any of these units has a row in this catalog. */
    boolean has(String catalog, Set<Unit> among) {
        return units.getOrDefault(watch.number(catalog), Map.of()).values().stream()
                .anyMatch(among::contains);
    }

    /** All units that extensions brought. */
    Set<Unit> ofExtensions() {
        return units.getOrDefault(watch.number("pg_depend"), Map.of()).entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("e"))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /**
     * Forgets the rows that are gone.
     *
     * @param counts how many rows there are now in each catalog
     * @return the units that they belonged to; empty when there are rows that were never seen, so that nothing is sure
     */
    Optional<Set<Unit>> forget(Map<Integer, Long> counts, Connection connection) throws SQLException {
        for (Map.Entry<Integer, Map<String, Unit>> known : units.entrySet()) {
            if (now(counts, known.getKey()) > known.getValue().size()) {
                return Optional.empty();
            }
        }
        // What came last mostly goes first; when the counts are right without it, nothing else is gone.
        Set<Unit> gone = forget(lately(fewer(counts)), connection);
        SortedMap<Integer, Set<String>> all = new TreeMap<>();
        fewer(counts).forEach(number -> all.put(number, Set.copyOf(known(number).keySet())));
        gone.addAll(forget(all, connection));
        return Optional.of(gone);
    }

    private static long now(Map<Integer, Long> counts, int catalog) {
        return counts.getOrDefault(catalog, 0L);
    }

    /** The catalogs that have fewer rows than are known. */
    private List<Integer> fewer(Map<Integer, Long> counts) {
        return units.keySet().stream()
                .filter(number -> now(counts, number) < known(number).size())
                .toList();
    }

    /** The keys that the reading before this one found new or changed, by catalog. */
    private SortedMap<Integer, Set<String>> lately(List<Integer> catalogs) {
        return earlier.stream()
                .filter(row -> catalogs.contains(row.catalog()))
                .collect(Collectors.groupingBy(
                        Changes.KeyedRow::catalog,
                        TreeMap::new,
                        Collectors.mapping(Changes.KeyedRow::key, Collectors.toSet())));
    }

    /**
     * Forgets those of some keys that are gone, and tells what they belonged to. The driver keeps the plans: one step
     * mostly takes from the same catalogs as another.
     */
    private Set<Unit> forget(SortedMap<Integer, Set<String>> keys, Connection connection) throws SQLException {
        Set<Unit> gone = new HashSet<>();
        if (keys.isEmpty()) {
            return gone;
        }
        String sql = keys.keySet().stream()
                .map(number -> watch.catalogs().get(number).keysAmong(number))
                .collect(Collectors.joining("\nunion all "));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Set<String> asked : keys.values()) {
                statement.setString(parameter++, asked.stream().collect(Collectors.joining(",", "{", "}")));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    int number = rows.getInt(1);
                    String found = rows.getString(2);
                    Set<String> absent = new HashSet<>(keys.getOrDefault(number, Set.of()));
                    absent.removeAll(found == null ? Set.of() : Set.of(found.split(" ", -1)));
                    absent.forEach(key -> gone.add(known(number).remove(key)));
                }
            }
        }
        return gone;
    }
}
