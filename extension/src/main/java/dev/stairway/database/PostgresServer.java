package dev.stairway.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A PostgreSQL server, 13 or later, that is reached over JDBC: what the providers of PostgreSQL have in common, however the server
 * came to be.
 */
public final class PostgresServer implements DatabaseServer {

    /** A connection that its client has closed is seen for some milliseconds more. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final RunMark mark = RunMark.next();
    private final PostgresSession session;
    private final DatabaseLocale locale;
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
        this.session = new PostgresSession(maintenance, mark);
        this.startTime = Objects.requireNonNull(startTime, "startTime");
        this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
        this.description = "PostgreSQL %s, %s".formatted(session.version(), how);
        this.locale = DatabaseLocale.of(session.major());
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
        run(() -> locale.create(session, quoted(name)), "cannot make the database " + name);
        return register(name);
    }

    /** {@inheritDoc} Others are given two seconds to leave the original. */
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
        String failure = "cannot copy the database " + source;
        List<String> others = session.leave(source, PATIENCE);
        if (!others.isEmpty()) {
            throw new DatabaseException("""
                    %s on %s: others are connected to it
                    Connected: %s
                    To fix:    close those connections before the database is copied""".formatted(failure, description, String.join(", ", others)));
        }
        run("create database %s template %s".formatted(quoted(name), quoted(source)), failure);
        try {
            session.carryDefaults(source, quoted(name));
        } catch (SQLException e) {
            run("drop database if exists " + quoted(name), failure);
            throw new DatabaseException("%s on %s: %s".formatted(failure, description, e.getMessage()), e);
        }
    }

    private TestDatabase register(String name) {
        PostgresDatabase database = new PostgresDatabase(this, session.urlOf(name));
        databases.add(database);
        if (!lifetime.endsWithRun()) {
            run(() -> mark.put(session, quoted(name)), "cannot mark the database " + name);
        }
        return database;
    }

    void drop(PostgresDatabase database) {
        if (!closed.get()) {
            dropNow(database);
        }
        databases.remove(database);
    }

    private void dropNow(PostgresDatabase database) {
        String name = database.name();
        run("drop database if exists %s with (force)".formatted(quoted(name)), "cannot drop the database " + name);
    }

    Lifetime lifetime() {
        return lifetime;
    }

    /**
     * What earlier runs left on this server and how it is dropped; empty when there is nothing. Nothing is dropped.
     *
     * @throws DatabaseException when the server does not say
     */
    public Optional<String> leftBehind() {
        try {
            return RunMark.leftBehind(session);
        } catch (SQLException e) {
            throw new DatabaseException("cannot see what is left on %s: %s".formatted(description, e.getMessage()), e);
        }
    }

    private void run(String sql, String failure) {
        run(() -> session.execute(sql), failure);
    }

    private void run(Command command, String failure) {
        try {
            command.run();
        } catch (SQLException e) {
            throw new DatabaseException("%s on %s: %s".formatted(failure, description, e.getMessage()), e);
        }
    }

    private interface Command {
        void run() throws SQLException;
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
