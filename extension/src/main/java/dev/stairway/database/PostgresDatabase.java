package dev.stairway.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/** One database that a {@link PostgresServer} made. */
final class PostgresDatabase extends ServerDatabase {

    /** The catalogs that making and dropping tables writes to; with their indexes, which reading goes through. */
    private static final String TIDY = """
            vacuum (index_cleanup on) pg_catalog.pg_class, pg_catalog.pg_attribute, pg_catalog.pg_attrdef,
              pg_catalog.pg_index, pg_catalog.pg_constraint, pg_catalog.pg_trigger, pg_catalog.pg_rewrite,
              pg_catalog.pg_type, pg_catalog.pg_enum, pg_catalog.pg_proc, pg_catalog.pg_sequence, pg_catalog.pg_depend,
              pg_catalog.pg_description, pg_catalog.pg_statistic""";

    private final PostgresServer server;
    private final PGSimpleDataSource dataSource;
    private final Object copying = new Object();

    PostgresDatabase(PostgresServer server, ConnectionUrl url) {
        super(url, server.lifetime());
        this.server = server;
        this.dataSource = PostgresSession.dataSource(url);
    }

    String name() {
        return url().database();
    }

    /** The lock that lets one copy of this database be made at a time. */
    Object copying() {
        return copying;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    /**
     * {@inheritDoc} The server keeps the plan of a prepared statement from its first run on: planning takes longer than reading.
     * It would keep one for each run of a plain statement, too, if the driver were not told to send those as they are.
     */
    @Override
    public Connection connectForReading() throws SQLException {
        PGSimpleDataSource reading = PostgresSession.dataSource(url());
        reading.setPrepareThreshold(1);
        reading.setPreferQueryMode(PreferQueryMode.EXTENDED_FOR_PREPARED);
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
            throw new DatabaseException("cannot vacuum the catalogs of " + url() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public DatabaseServer server() {
        return server;
    }

    @Override
    protected void drop() {
        server.drop(this);
    }
}
