package dev.stairway.tool.prisma;

import dev.stairway.database.ConnectionUrl;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** Connections as Prisma's own engine uses them. */
final class PrismaConnection {

    private PrismaConnection() {}

    /**
     * A new connection, to be closed by the caller. A script is one message to the server, as the engine sends it: its
     * statements are one transaction unless the script itself says otherwise.
     */
    static Connection open(ConnectionUrl url) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", url.user());
        properties.setProperty("password", url.password());
        properties.setProperty("ApplicationName", "prisma (by stairway)");
        // The driver would send one statement after the other in any other mode.
        properties.setProperty("preferQueryMode", "simple");
        Connection connection = DriverManager.getConnection(url.jdbc(), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = \"public\"");
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** Runs a script just as it is; the server cancels it when the limit is over. */
    static void run(Connection connection, String script, Duration limit) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setQueryTimeout((int) Math.max(1, Math.min(limit.toSeconds(), Integer.MAX_VALUE)));
            statement.execute(script);
        }
    }
}
