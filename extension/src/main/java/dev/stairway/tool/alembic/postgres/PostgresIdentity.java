package dev.stairway.tool.alembic.postgres;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.tool.alembic.ServerIdentity;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A PostgreSQL server as it says itself who it is: the port that it listens at, 0 when it was reached without one (a port seen from
 * outside may be mapped), and when it was started, UTC, to the microsecond.
 */
public final class PostgresIdentity implements ServerIdentity {

    private static final String QUERY = """
            select inet_server_port(),
                   to_char(pg_postmaster_start_time() at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')""";

    @Override
    public void describe(Connection connection, ObjectNode facts) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY)) {
            row.next();
            facts.put("port", row.getInt(1)).put("started", row.getString(2));
        }
    }
}
