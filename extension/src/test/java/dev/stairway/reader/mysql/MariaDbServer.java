package dev.stairway.reader.mysql;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.ServersForTests;
import dev.stairway.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The one embedded MariaDB of the tests, or another server, and databases on it. */
public final class MariaDbServer implements ParameterResolver {

    private final MysqlTestServer server;

    MariaDbServer() {
        this(MysqlTestServer.embedded());
    }

    MariaDbServer(MysqlTestServer server) {
        this.server = server;
    }

    /** Whether a server is MariaDB, and not MySQL. */
    public static boolean isMariaDb(DatabaseServer server) {
        return server.description().startsWith("MariaDB ");
    }

    /** Runs statements, several at once. */
    public static void run(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            run(connection, sql);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        if (!sql.isBlank()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DatabaseServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ServersForTests.get(server.provider());
    }
}
