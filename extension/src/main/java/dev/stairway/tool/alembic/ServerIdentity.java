package dev.stairway.tool.alembic;

import dev.stairway.database.TestDatabase;
import dev.stairway.tool.MigrationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What tells a database server from another one, as the server itself says it: a port seen from outside may be mapped.
 *
 * @param port the port that the server listens at; 0 when it was reached without one
 * @param started when the server was started, UTC, to the microsecond
 */
record ServerIdentity(int port, String started) {

    private static final String QUERY = """
            select inet_server_port(),
                   to_char(pg_postmaster_start_time() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')""";

    /** @throws MigrationException when the database does not answer */
    static ServerIdentity of(TestDatabase database) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            return new ServerIdentity(row.getInt(1), row.getString(2));
        } catch (SQLException failed) {
            throw new MigrationException(
                    "Alembic: the test database " + database.url() + " does not answer: " + failed.getMessage(),
                    failed);
        }
    }
}
