package dev.stairway.walk;

import dev.stairway.schema.SchemaSnapshot;
import java.util.Objects;

/**
 * What a database held at one moment of a walk, without the tool's own tables.
 *
 * @param schema the complete schema
 */
public record State(SchemaSnapshot schema) {

    public State {
        Objects.requireNonNull(schema, "schema");
    }
}
