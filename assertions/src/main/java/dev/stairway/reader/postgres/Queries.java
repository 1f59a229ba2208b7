package dev.stairway.reader.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Runs the queries of many kinds of object in one round trip. */
final class Queries {

    /** A driver knows a statement by its text, and to write these texts takes longer than to send them. */
    private static final Map<Question, String> TEXTS = new ConcurrentHashMap<>();

    private Queries() {}

    /** What is asked: by which queries, and of what server. */
    private record Question(List<CatalogQuery> queries, Server server) {
        String text() {
            return queries.stream().map(query -> query.sql(server)).collect(Collectors.joining(";\n"));
        }
    }

    /** The answers of all queries. */
    static List<Found> run(Connection connection, List<CatalogQuery> queries, Server server, String database)
            throws SQLException {
        if (queries.isEmpty()) {
            return List.of();
        }
        String sql = TEXTS.computeIfAbsent(new Question(queries, server), Question::text);
        // Prepared, so that the driver keeps the plans of a connection that is read often.
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            return answers(statement, queries, database);
        }
    }

    /** What a statement answers from here on, with one result for each query. */
    static List<Found> answers(Statement statement, List<CatalogQuery> queries, String database) throws SQLException {
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
