package dev.stairway.seed.postgres;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.ShapeType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a {@link Shape} from PostgreSQL's catalogs in two round trips, and leaves the session as it found it. */
final class ShapeReader {

    /** Every name that the server prints is then qualified; a temporary table cannot pose as a catalog. */
    private static final String PIN = """
            set local search_path = pg_catalog, pg_temp; set local quote_all_identifiers = off; \
            set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; \
            set local bytea_output = 'hex'; set local extra_float_digits = 1; set local standard_conforming_strings = on; \
            set local jit = off""";

    private ShapeReader() {}

    /**
     * All tables of users, without partitions and temporary ones.
     *
     * @param connection one inside of a transaction (not committing by itself); uncommitted changes are seen
     * @throws SQLException when the server refuses
     */
    static Shape read(Connection connection) throws SQLException {
        return read(connection, ShapeQueries.ofAll(version(connection)), statement -> {});
    }

    /**
     * Those of these tables that are there and are tables of users, partitions and temporary ones left out.
     *
     * @param connection one inside of a transaction (not committing by itself); uncommitted changes are seen
     * @param tables their names; when empty, no table is read
     * @throws SQLException when the server refuses
     */
    static Shape read(Connection connection, Collection<QualifiedName> tables) throws SQLException {
        Array names = connection.createArrayOf(
                "text", tables.stream().map(QualifiedName::toString).toArray());
        return read(connection, ShapeQueries.ofNamed(version(connection)), statement -> {
            for (int i = 1; i <= ShapeQueries.PARAMETERS; i++) {
                statement.setArray(i, names);
            }
        });
    }

    private static int version(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    private interface Filling {
        void fill(PreparedStatement statement) throws SQLException;
    }

    private static Shape read(Connection connection, ShapeQueries queries, Filling parameters) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement pin = connection.createStatement()) {
            pin.execute(PIN);
            return shape(connection, queries, parameters);
        } finally {
            connection.rollback(before);
            connection.releaseSavepoint(before);
        }
    }

    private static Shape shape(Connection connection, ShapeQueries queries, Filling parameters) throws SQLException {
        // Prepared, also without parameters: a driver then keeps the plans of a connection that is read often.
        try (PreparedStatement statement = connection.prepareStatement(queries.all())) {
            parameters.fill(statement);
            statement.execute();
            ShapeAssembly assembly = new ShapeAssembly();
            each(statement, assembly::server);
            each(statement, assembly::column);
            each(statement, assembly::key);
            each(statement, assembly::constraint);
            Map<Long, ShapeType> types = new TreeMap<>();
            each(statement, row -> types.put(row.getLong(1), ShapeRows.type(row)));
            List<ShapeTable> tables = new ArrayList<>();
            each(statement, row -> tables.add(table(row, assembly)));
            return new Shape(tables, types, assembly.isUnicode(), assembly.isPrivileged());
        }
    }

    private static ShapeTable table(ResultSet row, ShapeAssembly parts) throws SQLException {
        long id = row.getLong(1);
        return new ShapeTable(
                id,
                QualifiedName.of(row.getString(2), row.getString(3)),
                row.getBoolean(4),
                row.getBoolean(5),
                parts.columns(id),
                parts.keys(id),
                parts.references(id),
                parts.checks(id),
                ShapeRows.strings(row, 7),
                row.getBoolean(6),
                ShapeRows.strings(row, 8));
    }

    private interface RowUse {
        void accept(ResultSet row) throws SQLException;
    }

    private static void each(PreparedStatement statement, RowUse use) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                use.accept(rows);
            }
        }
        statement.getMoreResults();
    }
}
