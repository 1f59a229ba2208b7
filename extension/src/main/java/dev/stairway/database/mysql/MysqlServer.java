package dev.stairway.database.mysql;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.UniqueName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A MariaDB server, 10.6 or later, or a MySQL server, 8 or later, that is reached over JDBC, however it came to be. */
public final class MysqlServer implements DatabaseServer {

    private final ConnectionUrl maintenance;
    private final DataSource dataSource;
    private final String description;
    private final Duration startTime;
    private final Lifetime lifetime;
    private final Set<MysqlDatabase> databases = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * A server that accepts connections.
     *
     * @param maintenance a database that always exists, with a user who may create databases: {@code mysql}
     * @param how how the server is run, as the last word of its description: {@code embedded}
     * @param startTime how long it took to start; zero when it was running already
     * @param lifetime whether it ends with this run, and how
     * @throws DatabaseException when nobody answers there, or the driver is missing
     */
    public MysqlServer(ConnectionUrl maintenance, String how, Duration startTime, Lifetime lifetime) {
        MysqlDriver.require();
        this.maintenance = maintenance;
        this.dataSource = MysqlDriver.dataSource(maintenance);
        this.startTime = Objects.requireNonNull(startTime, "startTime");
        this.lifetime = Objects.requireNonNull(lifetime, "lifetime");
        this.description = "%s, %s".formatted(version(), how);
    }

    private String version() {
        try (Connection connection = dataSource.getConnection()) {
            String full = Commands.column(connection, "select version()").get(0);
            int end = full.indexOf('-');
            return (full.contains("MariaDB") ? "MariaDB " : "MySQL ") + (end < 0 ? full : full.substring(0, end));
        } catch (SQLException e) {
            throw new DatabaseException("cannot reach %s: %s".formatted(maintenance, e.getMessage()), e);
        }
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
        run("create database " + Commands.quoted(name), "cannot make the database " + name);
        return register(name);
    }

    /** {@inheritDoc} Here others may stay connected: what they have not committed is not copied. */
    @Override
    public TestDatabase copy(TestDatabase original, String purpose) {
        if (!(original instanceof MysqlDatabase source) || source.server() != this) {
            throw new IllegalArgumentException(
                    "%s is no database of the server %s".formatted(original.url(), description));
        }
        MysqlDatabase copy = register(UniqueName.of(purpose));
        try (Connection from = source.dataSource().getConnection();
                Connection admin = dataSource.getConnection()) {
            new DatabaseCopy(from, admin, source.url().database(), copy.url().database()).make();
            return copy;
        } catch (SQLException e) {
            copy.close();
            throw new DatabaseException(
                    "cannot copy the database %s on %s: %s"
                            .formatted(source.url().database(), description, e.getMessage()),
                    e);
        }
    }

    private MysqlDatabase register(String name) {
        MysqlDatabase database = new MysqlDatabase(this, maintenance.withDatabase(name));
        databases.add(database);
        return database;
    }

    void drop(MysqlDatabase database) {
        if (!closed.get()) {
            dropNow(database);
        }
        databases.remove(database);
    }

    /** Whoever is still in the middle of a transaction there would be waited for: all connections are ended first. */
    private void dropNow(MysqlDatabase database) {
        String name = database.url().database();
        try (Connection connection = dataSource.getConnection()) {
            for (String id :
                    Commands.column(connection, "select id from information_schema.processlist where db = ?", name)) {
                end(connection, id);
            }
            Commands.run(connection, "drop database if exists " + Commands.quoted(name));
        } catch (SQLException e) {
            throw new DatabaseException(
                    "cannot drop the database %s on %s: %s".formatted(name, description, e.getMessage()), e);
        }
    }

    private static void end(Connection connection, String id) {
        try {
            Commands.run(connection, "kill connection " + id);
        } catch (SQLException e) {
            // It has gone by itself.
        }
    }

    Lifetime lifetime() {
        return lifetime;
    }

    private void run(String sql, String failure) {
        try (Connection connection = dataSource.getConnection()) {
            Commands.run(connection, sql);
        } catch (SQLException e) {
            throw new DatabaseException("%s on %s: %s".formatted(failure, description, e.getMessage()), e);
        }
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
            lifetime.end();
        }
    }
}
