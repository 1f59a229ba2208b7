package dev.stairway.walk;

import dev.stairway.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/** Does something to a database in a transaction of its own, unless it handles transactions itself. */
final class OneTransaction {

    private OneTransaction() {}

    /** Committed when the action ends, rolled back when it fails. */
    static void run(TestDatabase database, SqlAction action) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                action.run(connection);
                if (isOpen(connection)) {
                    connection.commit();
                }
            } catch (Exception e) {
                if (isOpen(connection)) {
                    connection.rollback();
                }
                throw e;
            }
        }
    }

    private static boolean isOpen(Connection connection) throws SQLException {
        return !connection.isClosed() && !connection.getAutoCommit();
    }

    /** An error in words: what a server says needs no class of Java before it. */
    static String reason(Exception e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return e instanceof SQLException || e instanceof SetupFailure
                ? message
                : e.getClass().getName() + ": " + message;
    }
}
