package dev.stairway.observe.postgres;

import dev.stairway.observe.RelationReader;
import dev.stairway.schema.QualifiedName;
import dev.stairway.trace.Relations;
import dev.stairway.trace.Relations.Kind;
import dev.stairway.trace.Relations.Relation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads {@code pg_class}. */
public final class PostgresRelations implements RelationReader {

    /** All but temporary ones, stores for long values, composite types and the server's own, which have numbers below 16384. */
    private static final String ALL = """
            select c.oid::pg_catalog.int8, n.nspname, c.relname, c.relkind, c.relfilenode::pg_catalog.int8
            from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            where c.oid >= 16384 and c.relpersistence <> 't' and c.relkind not in ('t', 'c')
              and n.nspname <> 'pg_toast'""";

    private static final String SOME = ALL + " and c.oid = any (?)";

    /** A reader. */
    public PostgresRelations() {}

    @Override
    public Relations all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ALL)) {
            return read(statement);
        }
    }

    @Override
    public Relations some(Connection connection, Collection<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return Relations.none();
        }
        try (PreparedStatement statement = connection.prepareStatement(SOME)) {
            statement.setArray(1, connection.createArrayOf("oid", numbers.toArray()));
            return read(statement);
        }
    }

    private static Relations read(PreparedStatement statement) throws SQLException {
        Map<Long, Relation> found = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                QualifiedName name = QualifiedName.of(rows.getString(2), rows.getString(3));
                found.put(rows.getLong(1), new Relation(name, kind(rows.getString(4)), rows.getLong(5)));
            }
        }
        return new Relations(found);
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "r", "p" -> Kind.TABLE;
            case "i", "I" -> Kind.INDEX;
            case "m" -> Kind.MATERIALIZED_VIEW;
            default -> Kind.OTHER;
        };
    }
}
