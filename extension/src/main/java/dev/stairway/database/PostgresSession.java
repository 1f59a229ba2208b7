package dev.stairway.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Connections to a server's maintenance database, kept open between commands: connecting costs as much as a small command. */
final class PostgresSession implements AutoCloseable {

    /** By this name Stairway knows its own connections again. */
    static final String APPLICATION_NAME = "stairway";

    /** By an administrator, and after having been idle for long. */
    private static final Set<String> ENDED_BY_OTHERS = Set.of("57P01", "57P05");

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final ConnectionUrl maintenance;
    private final PGSimpleDataSource dataSource;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    PostgresSession(ConnectionUrl maintenance, RunMark run) {
        this.maintenance = maintenance;
        this.dataSource = dataSource(maintenance);
        dataSource.setApplicationName(run.label());
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
        // A test may hand over text for a uuid, json or enum; the server finds out what it is.
        dataSource.setStringType("unspecified");
        url.parameters().forEach((name, value) -> set(dataSource, name, value));
        return dataSource;
    }

    private static void set(PGSimpleDataSource dataSource, String name, String value) {
        try {
            dataSource.setProperty(name, value);
        } catch (SQLException e) {
            throw new DatabaseException("%s=%s: %s".formatted(name, value, e.getMessage()), e);
        }
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

    /** The major version: 13 or more. */
    int major() {
        String version = version();
        int end = 0;
        while (end < version.length() && Character.isDigit(version.charAt(end))) {
            end++;
        }
        return Integer.parseInt(version.substring(0, end));
    }

    /**
     * Ends what Stairway's own reading left open in a database, and waits for everybody else to leave; who is in the middle of
     * something is left alone.
     *
     * @return who is still connected after that time, for a message
     */
    List<String> leave(String database, Duration patience) {
        String sql = """
                select format('%%s (pid %%s, %%s)', coalesce(nullif(application_name, ''), 'unnamed'), pid, state),
                       case when application_name = '%s' and state = 'idle' then pg_terminate_backend(pid) end
                from pg_stat_activity where datname = ? and backend_type = 'client backend' order by backend_start, pid""".formatted(APPLICATION_NAME);
        long end = System.nanoTime() + patience.toNanos();
        try {
            List<String> others = query(sql, database);
            while (!others.isEmpty() && System.nanoTime() < end) {
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                others = query(sql, database);
            }
            return others;
        } catch (SQLException e) {
            throw new DatabaseException("cannot see who uses %s: %s".formatted(database, e.getMessage()), e);
        }
    }

    /** Says of a copy what was said of the original by {@code alter database}. */
    void carryDefaults(String original, String quotedCopy) throws SQLException {
        for (String statement : query(DatabaseDefaults.carriedTo(quotedCopy), original)) {
            execute(statement);
        }
    }

    /** The first column of a query without parameters. */
    List<String> strings(String sql) throws SQLException {
        return query(sql, null);
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

    /** A server that others run may have ended a session that was idle: that is no answer to the command. */
    private <T> T call(Work<T> work) throws SQLException {
        try {
            return callOnce(work);
        } catch (SQLException e) {
            if (!ENDED_BY_OTHERS.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            return callOnce(work);
        }
    }

    private <T> T callOnce(Work<T> work) throws SQLException {
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
