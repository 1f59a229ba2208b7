package dev.stairway.junit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The databases of one test, one for each place of the history that its parameters name. */
final class TestDatabases implements AutoCloseable {

    private final MigrationRun run;
    private final Map<String, MigratedDatabase> databases = new LinkedHashMap<>();
    private final List<Connection> connections = new ArrayList<>();
    private boolean keep;

    TestDatabases(MigrationRun run) {
        this.run = run;
    }

    synchronized MigratedDatabase at(String revision) {
        Place place = Place.of(run.history(), revision);
        return databases.computeIfAbsent(place.name(), name -> run.databaseAt(place));
    }

    synchronized Connection connectionAt(String revision) throws SQLException {
        Connection connection = at(revision).dataSource().getConnection();
        connections.add(connection);
        return connection;
    }

    /** The test failed: its databases stay, for somebody to look at. */
    void keep() {
        keep = true;
    }

    @Override
    public synchronized void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
        databases.values().forEach(database -> database.end(keep));
    }
}
