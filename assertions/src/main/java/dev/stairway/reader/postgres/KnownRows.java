package dev.stairway.reader.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of the watched catalogs whose disappearing matters, each with the unit that it belongs to. */
final class KnownRows {

    private final Watch watch;
    private final Map<Integer, Map<String, Unit>> units = new HashMap<>();

    KnownRows(Watch watch) {
        this.watch = watch;
        watch.keyed().forEach(number -> units.put(number, new HashMap<>()));
    }

    void add(List<Changes.KeyedRow> rows) {
        rows.forEach(row -> units.getOrDefault(row.catalog(), new HashMap<>()).put(row.key(), row.unit()));
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
        List<Integer> fewer = new ArrayList<>();
        for (Map.Entry<Integer, Map<String, Unit>> known : units.entrySet()) {
            long now = counts.getOrDefault(known.getKey(), 0L);
            if (now > known.getValue().size()) {
                return Optional.empty();
            }
            if (now < known.getValue().size()) {
                fewer.add(known.getKey());
            }
        }
        return Optional.of(fewer.isEmpty() ? Set.of() : forget(fewer, connection));
    }

    /** In a query of its own each time: which catalogs are asked differs too often to keep a plan. */
    private Set<Unit> forget(List<Integer> fewer, Connection connection) throws SQLException {
        String sql = fewer.stream()
                .map(number -> watch.catalogs().get(number).keys(number))
                .collect(Collectors.joining("\nunion all "));
        Set<Unit> gone = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String keys = rows.getString(2);
                Set<String> there = keys == null ? Set.of() : new HashSet<>(Arrays.asList(keys.split(" ", -1)));
                Map<String, Unit> known = units.getOrDefault(rows.getInt(1), new HashMap<>());
                known.forEach((key, unit) -> {
                    if (!there.contains(key)) {
                        gone.add(unit);
                    }
                });
                known.keySet().retainAll(there);
            }
        }
        return gone;
    }
}
