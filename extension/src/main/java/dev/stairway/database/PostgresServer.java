package dev.stairway.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server, 13 or later, that is reached over JDBC: what the providers of PostgreSQL have in common, however the server
 * came to be.
 */
public final class PostgresServer implements DatabaseServer {

    private static final String OBJECT_IN_USE = "55006";
    private static final int COPY_ATTEMPTS = 3;

    private final PostgresSession session;
    private final String description;
    private final Duration startTime;
    private final Lifetime lifetime;
    private final Set<PostgresDatabase> databases = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A server that accepts connections.
     *
     * @param maintenance a database that always exists and is never copied, with a user who may create databases: {@code postgres}
     * @param how how the server is run, as the last word of its description: {@code embedded}
     * @param startTime how long it took to start; zero when it was running already
     * @param lifetime whether it ends with this run, and how
     * @throws DatabaseException when nobody answers there
     */
    public PostgresServer(ConnectionUrl maintenance, String how, Duration startTime, Lifetime lifetime) {
        this.session = new PostgresSession(maintenance);
        this.startTime = Objects.requireNonNull(startTime, "startTime");
        this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
        this.description = "PostgreSQL %s, %s".formatted(session.version(), how);
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public Duration startTime() {
        return startTime;
    }

    @Override
    public TestDatabase create(String purpose) {
        String name = UniqueName.of(purpose);
        // template0 and not template1: nobody can be connected to it, and nobody has put anything into it.
        run("create database %s template template0".formatted(quoted(name)), "cannot make the database " + name);
        return register(name);
    }

    /** {@inheritDoc} At most a few seconds are spent waiting for others to leave the original. */
    @Override
    public TestDatabase copy(TestDatabase original, String purpose) {
        if (!(original instanceof PostgresDatabase source) || source.server() != this) {
            throw new IllegalArgumentException(
                    "%s is no database of the server %s".formatted(original.url(), description));
        }
        String name = UniqueName.of(purpose);
        synchronized (source.copying()) {
            copy(source.name(), name);
        }
        return register(name);
    }

    private void copy(String source, String name) {
        String sql = "create database %s template %s".formatted(quoted(name), quoted(source));
        for (int attempt = 1; ; attempt++) {
            session.endIdleConnections(source);
            try {
                session.execute(sql);
                return;
            } catch (SQLException e) {
                if (attempt == COPY_ATTEMPTS || !OBJECT_IN_USE.equals(e.getSQLState())) {
                    throw copyFailure(source, e);
                }
            }
        }
    }

    private DatabaseException copyFailure(String source, SQLException cause) {
        String message = "cannot copy the database %s on %s: %s".formatted(source, description, cause.getMessage());
        if (!OBJECT_IN_USE.equals(cause.getSQLState())) {
            return new DatabaseException(message, cause);
        }
        return new DatabaseException("""
                %s
                Connected: %s
                To fix:    close those connections before the database is copied""".formatted(message, session.connectionsTo(source)), cause);
    }

    private TestDatabase register(String name) {
        PostgresDatabase database = new PostgresDatabase(this, session.urlOf(name));
        databases.add(database);
        return database;
    }

    void drop(PostgresDatabase database) {
        databases.remove(database);
        if (!closed.get()) {
            dropNow(database);
        }
    }

    private void dropNow(PostgresDatabase database) {
        String name = database.name();
        run("drop database if exists %s with (force)".formatted(quoted(name)), "cannot drop the database " + name);
    }

    Lifetime lifetime() {
        return lifetime;
    }

    private void run(String sql, String failure) {
        try {
            session.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException("%s on %s: %s".formatted(failure, description, e.getMessage()), e);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@inheritDoc} A server that ends with the run takes its databases with it, also those that were kept. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            if (!lifetime.endsWithRun()) {
                databases.stream().filter(database -> !database.isKept()).forEach(this::dropNow);
            }
        } finally {
            session.close();
            lifetime.end();
        }
    }
}
