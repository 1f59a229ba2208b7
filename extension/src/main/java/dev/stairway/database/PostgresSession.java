package dev.stairway.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a server's maintenance database, kept open between commands: connecting costs as much as a small command. */
final class PostgresSession implements AutoCloseable {

    /** By this name Stairway knows its own connections again. */
    static final String APPLICATION_NAME = "stairway";

    private final ConnectionUrl maintenance;
    private final PGSimpleDataSource dataSource;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    PostgresSession(ConnectionUrl maintenance) {
        this.maintenance = maintenance;
        this.dataSource = dataSource(maintenance);
    }

    /** Connections to the named place; each is a new one. */
    static PGSimpleDataSource dataSource(ConnectionUrl url) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setServerNames(new String[] {url.host()});
        dataSource.setPortNumbers(new int[] {url.port()});
        dataSource.setDatabaseName(url.database());
        dataSource.setUser(url.user());
        dataSource.setPassword(url.password());
        dataSource.setApplicationName(APPLICATION_NAME);
        return dataSource;
    }

    ConnectionUrl urlOf(String database) {
        return maintenance.withDatabase(database);
    }

    void execute(String sql) throws SQLException {
        call(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    /** The version as the server writes it, without what the packager added: {@code 17.11}. */
    String version() {
        try {
            String full = query("show server_version", null).get(0);
            int space = full.indexOf(' ');
            return space < 0 ? full : full.substring(0, space);
        } catch (SQLException e) {
            throw new DatabaseException("cannot reach %s: %s".formatted(maintenance, e.getMessage()), e);
        }
    }

    /** Ends what Stairway's own reading left open there; whoever is in the middle of something is left alone. */
    void endIdleConnections(String database) {
        String sql = """
                select pg_terminate_backend(pid)::text from pg_stat_activity
                where datname = ? and application_name = '%s' and state = 'idle'""".formatted(APPLICATION_NAME);
        try {
            query(sql, database);
        } catch (SQLException e) {
            throw new DatabaseException(
                    "cannot end the idle connections to %s: %s".formatted(database, e.getMessage()), e);
        }
    }

    /** Who is connected, for a message. */
    String connectionsTo(String database) {
        String sql = """
                select format('%s (pid %s, %s)', coalesce(nullif(application_name, ''), backend_type), pid, state)
                from pg_stat_activity where datname = ? order by backend_start""";
        try {
            List<String> all = query(sql, database);
            return all.isEmpty() ? "nobody any more" : String.join(", ", all);
        } catch (SQLException e) {
            return "unknown: " + e.getMessage();
        }
    }

    private List<String> query(String sql, @Nullable String parameter) throws SQLException {
        return call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                if (parameter != null) {
                    statement.setString(1, parameter);
                }
                return strings(statement);
            }
        });
    }

    private static List<String> strings(PreparedStatement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
        }
        return rows;
    }

    private <T> T call(Work<T> work) throws SQLException {
        Connection connection = borrow();
        try {
            T result = work.with(connection);
            giveBack(connection);
            return result;
        } catch (SQLException e) {
            // Perhaps only the command was wrong, but perhaps the connection is broken: never lend it again.
            connection.close();
            throw e;
        }
    }

    private Connection borrow() throws SQLException {
        synchronized (idle) {
            Connection connection = idle.pollFirst();
            if (connection != null) {
                return connection;
            }
        }
        return dataSource.getConnection();
    }

    private void giveBack(Connection connection) throws SQLException {
        synchronized (idle) {
            if (!closed) {
                idle.addFirst(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() {
        synchronized (idle) {
            closed = true;
            for (Connection connection : idle) {
                try {
                    connection.close();
                } catch (SQLException ignored) {
                    // The server has closed it first; that was the aim.
                }
            }
            idle.clear();
        }
    }

    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }
}
