package dev.stairway.database.container;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.mysql.MysqlDriver;
import dev.stairway.database.mysql.MysqlServer;
import dev.stairway.database.mysql.MysqlSettings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * MySQL and MariaDB: their images take the superuser's password in a variable, and settings {@code --name=value} as the command.
 *
 * @param label the product's name, for people
 * @param scheme the product in the form of a URL scheme
 * @param variable the variable for the password of {@code root}
 */
record MysqlContainer(String label, String scheme, String variable) implements ContainerProduct {

    static final ContainerProduct MYSQL = new MysqlContainer("MySQL", "mysql", "MYSQL_ROOT_PASSWORD");
    static final ContainerProduct MARIADB = new MysqlContainer("MariaDB", "mariadb", "MARIADB_ROOT_PASSWORD");

    private static final int PORT = 3306;

    @Override
    public void require() {
        MysqlDriver.require();
    }

    @Override
    public DatabaseContainer container(String image, String password) {
        return new DatabaseContainer(image, PORT, Map.of(variable, password), MysqlSettings.forTests());
    }

    @Override
    public ConnectionUrl url(String host, int port, String password) {
        return new ConnectionUrl(scheme, host, port, "mysql", "root", password);
    }

    @Override
    public Connection connect(ConnectionUrl url) throws SQLException {
        return MysqlDriver.dataSource(url).getConnection();
    }

    @Override
    public DatabaseServer server(ConnectionUrl url, String how, Duration startTime, Lifetime lifetime) {
        return new MysqlServer(url, how, startTime, lifetime);
    }
}
