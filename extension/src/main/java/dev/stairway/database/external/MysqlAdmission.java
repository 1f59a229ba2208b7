package dev.stairway.database.external;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.mysql.MysqlDriver;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/** What must hold on a MySQL or MariaDB server that others run before Stairway makes anything there. It only reads. */
record MysqlAdmission(ExternalProduct product, ConnectionUrl url) {

    private static final Set<String> SYSTEMS = Set.of("information_schema", "mysql", "performance_schema", "sys");

    private static final String CONTENT = """
            select concat('table ', table_name) from information_schema.tables where table_schema = database()
            union all select concat('routine ', routine_name) from information_schema.routines where routine_schema = database()
            limit 1""";

    void check() {
        MysqlDriver.require();
        try (Connection connection = MysqlDriver.dataSource(url).getConnection();
                Statement statement = connection.createStatement()) {
            kind(connection);
            if (one(statement, "select @@global.read_only").equals("1")) {
                throw refused("the server is only read", "name one that may be written to");
            }
            String content = SYSTEMS.contains(url.database()) ? "" : one(statement, CONTENT);
            if (!content.isEmpty()) {
                throw refused(
                        "the database is not empty (%s), and Stairway never works in a database that it did not make"
                                .formatted(content),
                        "name a server for tests, and no database");
            }
        } catch (SQLException e) {
            throw new DatabaseException(
                    """
                    cannot reach %s as user %s: %s
                    To fix:    see that the server runs and lets this machine in; the user is named by ?user= or %s, the password by %s""".formatted(
                                    url,
                                    url.user(),
                                    e.getMessage(),
                                    product.variables().user().get(0),
                                    String.join(" or ", product.variables().password())),
                    e);
        }
    }

    private void kind(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        if (!name.equals(product.label())) {
            throw refused("it is a " + name, "say so: jdbc:mysql:// for MySQL, jdbc:mariadb:// for MariaDB");
        }
    }

    /** The first value of a query; empty when there is none. */
    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    private DatabaseException refused(String reason, String remedy) {
        return new DatabaseException("%s is refused: %s\nTo fix:    %s".formatted(url, reason, remedy));
    }
}
