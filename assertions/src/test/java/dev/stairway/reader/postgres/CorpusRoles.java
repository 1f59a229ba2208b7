package dev.stairway.reader.postgres;

import dev.stairway.reader.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;

/** The roles that the corpus speaks of. */
final class CorpusRoles {

    private static final String NAMES = "reader, writer, \"Odd \"\"role\"";

    private CorpusRoles() {}

    static void create() throws SQLException {
        try (Connection connection = TestPostgres.admin()) {
            for (String name : NAMES.split(", ", -1)) {
                TestPostgres.execute(connection, "create role " + name);
            }
        }
    }

    static void drop() throws SQLException {
        try (Connection connection = TestPostgres.admin()) {
            TestPostgres.execute(connection, "drop role " + NAMES);
        }
    }
}
