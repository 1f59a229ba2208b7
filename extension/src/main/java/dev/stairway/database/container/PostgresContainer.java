package dev.stairway.database.container;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.PostgresServer;
import dev.stairway.database.PostgresSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * PostgreSQL: its image takes the variables {@code POSTGRES_USER}, {@code POSTGRES_PASSWORD} and {@code POSTGRES_DB}, and
 * {@code postgres -c name=value} as its command.
 */
record PostgresContainer() implements ContainerProduct {

    private static final String USER = "postgres";
    private static final int PORT = 5432;

    @Override
    public String label() {
        return "PostgreSQL";
    }

    @Override
    public DatabaseContainer container(String image, String password) {
        List<String> command = new ArrayList<>(List.of("postgres"));
        PostgresSettings.forTests().forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return new DatabaseContainer(
                image,
                PORT,
                Map.of("POSTGRES_USER", USER, "POSTGRES_PASSWORD", password, "POSTGRES_DB", USER),
                command);
    }

    @Override
    public ConnectionUrl url(String host, int port, String password) {
        return new ConnectionUrl("postgresql", host, port, USER, USER, password);
    }

    @Override
    public Connection connect(ConnectionUrl url) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", url.user());
        login.setProperty("password", url.password());
        login.setProperty("connectTimeout", "5");
        login.setProperty("loginTimeout", "10");
        return DriverManager.getConnection(url.jdbc(), login);
    }

    @Override
    public DatabaseServer server(ConnectionUrl url, String how, Duration startTime, Lifetime lifetime) {
        return new PostgresServer(url, how, startTime, lifetime);
    }
}
