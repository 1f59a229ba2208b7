package dev.stairway.reader.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the queries of many kinds of object in one round trip. */
final class Queries {

    /** A driver knows a statement by its text, and to write these texts takes longer than to send them. */
    private static final Map<Question, String> TEXTS = new ConcurrentHashMap<>();

    private Queries() {}

    /** What is asked: by which queries, of what server, and whose catalogs' units are listed in settings before. */
    private record Question(List<CatalogQuery> queries, Server server, List<String> catalogs) {
        String text() {
            Stream<String> settings = catalogs.stream()
                    .map(catalog -> "select set_config('%s', ?, true)".formatted(Server.setting(catalog)));
            return Stream.concat(settings, queries.stream().map(query -> query.sql(server)))
                    .collect(Collectors.joining(";\n"));
        }
    }

    /**
     * The answers of all queries.
     *
     * @param units those that are asked for, where the server says that only these are
     */
    static List<Found> run(
            Connection connection, List<CatalogQuery> queries, Server server, String database, Collection<Unit> units)
            throws SQLException {
        if (queries.isEmpty()) {
            return List.of();
        }
        SortedMap<String, String> asked = asked(units);
        String sql = TEXTS.computeIfAbsent(new Question(queries, server, List.copyOf(asked.keySet())), Question::text);
        // Prepared, so that the driver keeps the plans of a connection that is read often.
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (String oids : asked.values()) {
                statement.setString(parameter++, oids);
            }
            statement.execute();
            for (int i = 0; i < asked.size(); i++) {
                statement.getMoreResults();
            }
            return answers(statement, queries, database);
        }
    }

    /** The OIDs of each catalog as the text of an array, by the catalog's name. */
    private static SortedMap<String, String> asked(Collection<Unit> units) {
        SortedMap<String, TreeSet<Long>> oids = new TreeMap<>();
        units.stream()
                .filter(Unit::isRow)
                .forEach(unit -> oids.computeIfAbsent(unit.catalog(), catalog -> new TreeSet<>())
                        .add(unit.oid()));
        SortedMap<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, TreeSet<Long>> entry : oids.entrySet()) {
            texts.put(
                    entry.getKey(),
                    entry.getValue().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        }
        return texts;
    }

    private static List<Found> answers(PreparedStatement statement, List<CatalogQuery> queries, String database)
            throws SQLException {
        List<Found> found = new ArrayList<>();
        for (CatalogQuery query : queries) {
            try (ResultSet rows = statement.getResultSet()) {
                found.addAll(ObjectRows.read(rows, query.units(), database));
            }
            statement.getMoreResults();
        }
        return found;
    }
}
