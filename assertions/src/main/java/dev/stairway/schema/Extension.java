package dev.stairway.schema;

import java.util.Optional;

/**
 * An installed extension.
 *
 * @param object the extension's definition
 */
public record Extension(SchemaObject object) implements ObjectView {

    /** The installed version, or empty when the snapshot does not say. */
    public Optional<String> version() {
        return object.definition().value("version");
    }

    /** The schema that its objects live in, or empty when the snapshot does not say. */
    public Optional<String> schema() {
        return object.definition().value("schema");
    }
}
