package dev.stairway.reader.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A stretch of reading in which the session's settings are pinned, and after which everything is as it was.
 *
 * <p>Inside an open transaction it is a savepoint that is rolled back, so that uncommitted changes are seen; otherwise one
 * read-only transaction with a single view of the catalogs. Either way the settings end with it.
 */
final class ReadTransaction implements AutoCloseable {

    /** What a driver answers when a property cannot change because a transaction is open (active SQL transaction). */
    private static final String IN_TRANSACTION = "25001";

    /**
     * With {@code pg_temp} last, a temporary table cannot pose as a catalog; nothing else is on the path, so that every
     * name the server prints is qualified. A function sets them, because a driver that sees {@code set} with the path throws
     * away all that it has prepared.
     */
    private static final String PIN = pin();

    private final Connection connection;
    private final Statement statement;
    private final boolean nested;
    private final String end;

    private ReadTransaction(Connection connection, Statement statement, boolean nested, String end) {
        this.connection = connection;
        this.statement = statement;
        this.nested = nested;
        this.end = end;
    }

    static ReadTransaction begin(Connection connection) throws SQLException {
        return begin(connection, "");
    }

    /** Begins to read what has changed since a transaction of this number, or all when the text is empty. */
    static ReadTransaction begin(Connection connection, String horizon) throws SQLException {
        boolean open = isInTransaction(connection);
        String begin = open ? "savepoint stairway_read" : beginReadOnly(connection.getAutoCommit());
        String end = open ? "rollback to savepoint stairway_read; release savepoint stairway_read" : "rollback";
        Statement statement = connection.createStatement();
        try {
            statement.execute(begin + ";\n" + PIN + since(horizon));
        } catch (SQLException e) {
            try (statement) {
                undo(statement, end, e);
            }
            throw e;
        }
        return new ReadTransaction(connection, statement, open, end);
    }

    private static String pin() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("search_path", "pg_catalog, pg_temp");
        settings.put("timezone", "UTC");
        settings.put("datestyle", "ISO, YMD");
        settings.put("intervalstyle", "postgres");
        settings.put("bytea_output", "hex");
        settings.put("xmlbinary", "base64");
        settings.put("lc_monetary", "C");
        settings.put("quote_all_identifiers", "off");
        settings.put("standard_conforming_strings", "on");
        settings.put("extra_float_digits", "1");
        // Compiling these short queries would cost more than running them.
        settings.put("jit", "off");
        return settings.entrySet().stream()
                .map(setting -> set(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(", ", "select ", ""));
    }

    private static String set(String setting, String value) {
        return "pg_catalog.set_config('%s', '%s', true)".formatted(setting, value);
    }

    private static String since(String horizon) {
        return horizon.isEmpty() ? "" : ", " + set(ChangeQuery.HORIZON, horizon);
    }

    /** Whether it is part of a transaction that was open before. */
    boolean isNested() {
        return nested;
    }

    /** The connection to read with, until this is closed. */
    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            statement.execute(end);
        }
    }

    /** Plain SQL instead of the driver's switches, so that none of these has to be put back. */
    private static String beginReadOnly(boolean autoCommit) {
        return (autoCommit ? "begin" : "set transaction") + " isolation level repeatable read, read only";
    }

    /**
     * Asks the driver, without a round trip: JDBC has no question for it, but a driver refuses to change the read-only
     * property inside a transaction, even to the value that it has.
     */
    private static boolean isInTransaction(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(connection.isReadOnly());
            return false;
        } catch (SQLException e) {
            if (IN_TRANSACTION.equals(e.getSQLState())) {
                return true;
            }
            throw e;
        }
    }

    private static void undo(Statement statement, String end, SQLException cause) {
        try {
            statement.execute(end);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
