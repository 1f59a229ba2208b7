package dev.stairway.reader;

import dev.stairway.schema.SchemaSnapshot;
import java.sql.SQLException;

/**
 * Reads the schema of one connection's database again and again, and each time only what may have changed since the last
 * time; what it gives is always equal to what a complete reading would give.
 *
 * <p>It belongs to one connection and is used by one thread at a time. The connection is closed by whoever opened it.
 */
public final class IncrementalReader {

    private final ProductReader.Incremental reader;

    IncrementalReader(ProductReader.Incremental reader) {
        this.reader = reader;
    }

    /**
     * Everything that the database defines now; the very same snapshot when nothing has changed.
     *
     * @throws SchemaReadException when the server refuses or the connection breaks; the next reading is a complete one
     */
    public SchemaSnapshot read() {
        try {
            return reader.read();
        } catch (SQLException e) {
            throw new SchemaReadException("cannot read the schema: " + e.getMessage(), e);
        }
    }
}
