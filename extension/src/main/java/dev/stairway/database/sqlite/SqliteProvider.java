package dev.stairway.database.sqlite;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.DatabaseServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * SQLite as its driver brings it along, so there is nothing to start.
 *
 * @param foreignKeys whether connections keep foreign keys, as applications ask SQLite to
 * @param description the product with the driver's exact version
 */
public record SqliteProvider(boolean foreignKeys, String description) implements DatabaseProvider {

    private static final String MISSING = """
            SQLite's driver is not on the class path
            To fix:    add org.xerial:sqlite-jdbc, 3.37 or later, to the test dependencies""";

    /**
     * SQLite in the version of the driver that is there.
     *
     * @throws DatabaseException when there is no driver
     */
    public static SqliteProvider of(boolean foreignKeys) {
        return new SqliteProvider(foreignKeys, "SQLite " + version() + (foreignKeys ? "" : ", without foreign keys"));
    }

    private static String version() {
        try {
            Class.forName("org.sqlite.JDBC");
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
                return connection.getMetaData().getDatabaseProductVersion();
            }
        } catch (ClassNotFoundException e) {
            throw new DatabaseException(MISSING, e);
        } catch (SQLException e) {
            throw new DatabaseException("SQLite's driver cannot be used: " + e.getMessage(), e);
        }
    }

    @Override
    public DatabaseServer start() {
        return new SqliteFiles(this);
    }
}
