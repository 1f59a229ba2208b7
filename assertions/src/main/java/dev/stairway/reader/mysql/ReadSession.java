package dev.stairway.reader.mysql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of reading in which the settings are pinned on which the server's texts depend; they are put back at the end.
 * Nothing of it begins or ends a transaction.
 */
final class ReadSession implements AutoCloseable {

    /** One row of a result, with null as an empty text. */
    interface Row {
        String get(String column) throws SQLException;
    }

    /** Makes something of a row. */
    interface Reading<T> {
        T of(Row row) throws SQLException;
    }

    private final Connection connection;
    private final String database;
    private final boolean mariaDb;
    private final String mode;
    private final boolean quoted;

    private ReadSession(Connection connection, String database, boolean mariaDb, String mode, boolean quoted) {
        this.connection = connection;
        this.database = database;
        this.mariaDb = mariaDb;
        this.mode = mode;
        this.quoted = quoted;
    }

    /**
     * Pins the settings.
     *
     * @throws SQLException when no database is chosen, or the server refuses
     */
    static ReadSession begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select database(), @@session.sql_mode, @@session.sql_quote_show_create, @@version")) {
            row.next();
            String database = row.getString(1);
            if (database == null) {
                throw new SQLException("the connection has no database; name one in its URL");
            }
            boolean mariaDb = row.getString(4).contains("MariaDB");
            ReadSession session = new ReadSession(connection, database, mariaDb, row.getString(2), row.getBoolean(3));
            session.set("", true);
            return session;
        }
    }

    private void set(String sqlMode, boolean quoteNames) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("set session sql_mode = ?, session sql_quote_show_create = ?")) {
            set.setString(1, sqlMode);
            set.setInt(2, quoteNames ? 1 : 0);
            set.execute();
        }
    }

    /** The session's clock shows UTC until this is closed. */
    final class Clock implements AutoCloseable {

        private final String zone;

        private Clock() throws SQLException {
            zone = list("select @@session.time_zone as zone", row -> row.get("zone"))
                    .get(0);
            zone("+00:00");
        }

        /** The time by the server, to the microsecond. */
        String now() throws SQLException {
            return list("select cast(utc_timestamp(6) as char) as now", row -> row.get("now"))
                    .get(0);
        }

        @Override
        public void close() throws SQLException {
            zone(zone);
        }
    }

    Clock inUtc() throws SQLException {
        return new Clock();
    }

    private void zone(String zone) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("set session time_zone = ?")) {
            set.setString(1, zone);
            set.execute();
        }
    }

    /** What tells the database from every other one of every server. */
    String place() throws SQLException {
        String sql = "select concat(@@hostname, ':', @@port, ':', @@datadir) as server";
        return list(sql, row -> row.get("server")).get(0) + ":" + database;
    }

    String database() {
        return database;
    }

    boolean isMariaDb() {
        return mariaDb;
    }

    /** All rows of a query, whose parameters are all the database's name. */
    <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int parameters = (int) sql.chars().filter(c -> c == '?').count();
            for (int i = 1; i <= parameters; i++) {
                statement.setString(i, database);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.of(column -> text(rows, column)));
                }
            }
        }
        return found;
    }

    /** A column of the only row that a {@code show create} statement gives. */
    String show(String statement, String name, String column) throws SQLException {
        String sql = "show create " + statement + " `" + name.replace("`", "``") + "`";
        return list(sql, row -> row.get(column)).get(0);
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        String value = rows.getString(column);
        return value == null ? "" : value;
    }

    @Override
    public void close() throws SQLException {
        set(mode, quoted);
    }
}
