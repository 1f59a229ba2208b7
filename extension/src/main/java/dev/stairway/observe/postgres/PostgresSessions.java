package dev.stairway.observe.postgres;

import dev.stairway.observe.SessionReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Asks the server's statistics, which count the sessions of each database since PostgreSQL 14. A session is counted at the
 * latest before it disappears from those that are at work.
 */
public final class PostgresSessions implements SessionReader {

    private static final int SINCE = 14;

    private static final String PAIR = """
            select string_agg(a.pid::text, ' ' order by a.pid) || ' of ' || pg_catalog.pg_stat_get_db_sessions(d.oid)
            from pg_catalog.pg_database d, pg_catalog.pg_stat_get_activity(null) a
            where d.datname = current_database() and a.datid = d.oid
            group by d.oid
            having count(*) <= 2""";

    /** A reader. */
    public PostgresSessions() {}

    @Override
    public Optional<String> pair(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < SINCE) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement(PAIR);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
