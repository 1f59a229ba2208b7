package dev.stairway.database.mysql;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** MariaDB's JDBC driver, which speaks with MySQL too; only users of these products need it on their class path. */
public final class MysqlDriver {

    private static final String NAME = "org.mariadb.jdbc.Driver";

    private MysqlDriver() {}

    /**
     * Sees to it that the driver is there before anything is started.
     *
     * @throws DatabaseException when it is not; the message says what to add
     */
    public static void require() {
        try {
            Class.forName(NAME, false, MysqlDriver.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new DatabaseException("""
                    MariaDB's JDBC driver, which is also used for MySQL, is not on the class path
                    To fix:    add it:
                               <dependency>
                                 <groupId>org.mariadb.jdbc</groupId>
                                 <artifactId>mariadb-java-client</artifactId>
                                 <version>3.5.6</version>
                                 <scope>test</scope>
                               </dependency>""", e);
        }
    }

    /**
     * Connections to the named place, each a new one; several statements may be sent at once.
     *
     * @throws DatabaseException when it is no place of such a database
     */
    public static DataSource dataSource(ConnectionUrl url) {
        try {
            StringBuilder place =
                    new StringBuilder("jdbc:mariadb://%s:%d/%s?allowMultiQueries=true&allowPublicKeyRetrieval=true"
                            .formatted(url.host(), url.port(), url.database()));
            url.parameters().forEach((name, value) -> place.append("&%s=%s".formatted(name, value)));
            MariaDbDataSource dataSource = new MariaDbDataSource(place.toString());
            dataSource.setUser(url.user());
            dataSource.setPassword(url.password());
            return dataSource;
        } catch (SQLException e) {
            throw new DatabaseException(
                    "%s is no place of a MariaDB or MySQL database: %s".formatted(url, e.getMessage()), e);
        }
    }
}
