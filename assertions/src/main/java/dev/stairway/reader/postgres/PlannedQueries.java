package dev.stairway.reader.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The queries that one connection is asked again and again, for some units each time, in one round trip.
 *
 * <p>The server plans each of them once, under a name, whichever others are asked with it. A driver that prepares what it is
 * given would prepare each once more for every set that it is asked in, and pgjdbc forgets all that it has prepared when a server from
 * PostgreSQL 18 on tells it of another search path, which each reading sets; and the server goes through all plans of a session for
 * every relation that anybody changes, which took a quarter of its time.
 */
final class PlannedQueries {

    /** Of all readers, because several may share a connection. */
    private static final AtomicLong LAST_NAME = new AtomicLong();

    /** By what is asked: a {@link Planned} query, or a text. */
    private final Map<Object, String> names = new HashMap<>();

    private record Planned(CatalogQuery query, Server server) {
        String sql() {
            return query.sql(server);
        }
    }

    /** The answers of all queries about these units, in the connection's transaction. */
    List<Found> run(
            Connection connection, List<CatalogQuery> queries, Server server, String database, Collection<Unit> units)
            throws SQLException {
        if (queries.isEmpty()) {
            return List.of();
        }
        List<Planned> asked =
                queries.stream().map(query -> new Planned(query, server)).toList();
        try (Statement statement = connection.createStatement()) {
            plan(statement, asked, Planned::sql);
            Stream<String> executions = asked.stream().map(query -> "execute " + names.get(query));
            statement.execute(
                    Stream.concat(Stream.of(settings(units)), executions).collect(Collectors.joining(";\n")));
            statement.getMoreResults();
            return Queries.answers(statement, queries, database);
        }
    }

    /** The answer of one query that is the same each time; it is open as long as the statement is. */
    ResultSet open(Statement statement, String sql) throws SQLException {
        plan(statement, List.of(sql), text -> text);
        return statement.executeQuery("execute " + names.get(sql));
    }

    /** A plan outlives the transaction that it was made in, whatever becomes of that. */
    private <T> void plan(Statement statement, List<T> asked, Function<T, String> text) throws SQLException {
        Map<T, String> fresh = new HashMap<>();
        List<String> sql = new ArrayList<>();
        for (T query : asked) {
            if (!names.containsKey(query)) {
                String name = "stairway_" + LAST_NAME.incrementAndGet();
                fresh.put(query, name);
                sql.add("prepare " + name + " as " + text.apply(query));
            }
        }
        if (!sql.isEmpty()) {
            statement.execute(String.join(";\n", sql));
            names.putAll(fresh);
        }
    }

    /** Lists the OIDs of each catalog's units where the queries look for them. */
    private static String settings(Collection<Unit> units) {
        SortedMap<String, TreeSet<Long>> oids = new TreeMap<>();
        units.stream()
                .filter(Unit::isRow)
                .forEach(unit -> oids.computeIfAbsent(unit.catalog(), catalog -> new TreeSet<>())
                        .add(unit.oid()));
        return oids.entrySet().stream()
                .map(entry -> "set_config('%s', '%s', true)"
                        .formatted(Server.setting(entry.getKey()), array(entry.getValue())))
                .collect(Collectors.joining(", ", "select ", ""));
    }

    private static String array(Set<Long> oids) {
        return oids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
