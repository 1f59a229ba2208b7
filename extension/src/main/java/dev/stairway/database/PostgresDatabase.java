package dev.stairway.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One database that a {@link PostgresServer} made. */
final class PostgresDatabase implements TestDatabase {

    /** The catalogs that making and dropping tables writes to; with their indexes, which reading goes through. */
    private static final String TIDY = """
            vacuum (index_cleanup on) pg_catalog.pg_class, pg_catalog.pg_attribute, pg_catalog.pg_attrdef,
              pg_catalog.pg_index, pg_catalog.pg_constraint, pg_catalog.pg_trigger, pg_catalog.pg_rewrite,
              pg_catalog.pg_type, pg_catalog.pg_enum, pg_catalog.pg_proc, pg_catalog.pg_sequence, pg_catalog.pg_depend,
              pg_catalog.pg_description, pg_catalog.pg_statistic""";

    private final PostgresServer server;
    private final ConnectionUrl url;
    private final PGSimpleDataSource dataSource;
    private final Object copying = new Object();
    private final AtomicBoolean kept = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    PostgresDatabase(PostgresServer server, ConnectionUrl url) {
        this.server = server;
        this.url = url;
        this.dataSource = PostgresSession.dataSource(url);
    }

    String name() {
        return url.database();
    }

    /** The lock that lets one copy of this database be made at a time. */
    Object copying() {
        return copying;
    }

    boolean isKept() {
        return kept.get();
    }

    @Override
    public ConnectionUrl url() {
        return url;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    /** {@inheritDoc} The server keeps the plan of a statement from its first run on: planning takes longer than reading. */
    @Override
    public Connection connectForReading() throws SQLException {
        PGSimpleDataSource reading = PostgresSession.dataSource(url);
        reading.setPrepareThreshold(1);
        return reading.getConnection();
    }

    @Override
    public void leadTo(String schema) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
            statement.execute("alter database \"%s\" set search_path to %s, public".formatted(name(), schema));
        }
    }

    /** {@inheritDoc} A server for tests has no autovacuum, whose workers would be in the way of copies. */
    @Override
    public void tidy() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(TIDY);
        } catch (SQLException e) {
            throw new DatabaseException("cannot vacuum the catalogs of " + url + ": " + e.getMessage(), e);
        }
    }

    @Override
    public DatabaseServer server() {
        return server;
    }

    /** {@inheritDoc} On a server that ends with the run it lives only until then, and the console says that. */
    @Override
    public void keep() {
        if (kept.getAndSet(true)) {
            return;
        }
        System.out.printf("Stairway: database kept at %s, user %s; %s%n", url.jdbc(), url.user(), howLong());
    }

    private String howLong() {
        return server.lifetime().endsWithRun()
                ? "it is there until this run ends and stops its server (%s)".formatted(server.description())
                : "when you have seen enough, drop it: drop database \"%s\";".formatted(url.database());
    }

    @Override
    public void close() {
        if (!kept.get() && !closed.getAndSet(true)) {
            server.drop(this);
        }
    }

    /** Where the database is. */
    @Override
    public String toString() {
        return url.toString();
    }
}
