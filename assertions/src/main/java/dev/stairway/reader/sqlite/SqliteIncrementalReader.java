package dev.stairway.reader.sqlite;

import dev.stairway.reader.ProductReader;
import dev.stairway.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;

/** Reads all each time, which takes SQLite no longer than asking what has changed; what stayed the same is shared. */
final class SqliteIncrementalReader implements ProductReader.Incremental {

    private final Connection connection;
    private SchemaSnapshot known = SchemaSnapshot.empty();

    SqliteIncrementalReader(Connection connection) {
        this.connection = connection;
    }

    @Override
    public SchemaSnapshot read() throws SQLException {
        SchemaSnapshot now = SchemaObjects.of(StoredSchema.read(connection));
        known = known.changed(known.objectsUnlike(now), now.objectsUnlike(known));
        return known;
    }
}
