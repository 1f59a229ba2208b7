package dev.stairway.tool.alembic.sqlite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.tool.alembic.ServerIdentity;
import java.sql.Connection;

/** An SQLite database is its file, whose path is its name. */
public final class SqliteIdentity implements ServerIdentity {

    @Override
    public void describe(Connection connection, ObjectNode facts) {
        // The name says it all.
    }
}
