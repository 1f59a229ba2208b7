package dev.stairway.assertions;

import dev.stairway.schema.Extension;
import org.jspecify.annotations.Nullable;

/** Assertions on an installed extension. */
public class ExtensionAssert extends AbstractObjectAssert<ExtensionAssert, Extension, SchemaAssert> {

    static final Step<ExtensionAssert, Extension> STEP =
            new Step<>(ExtensionAssert.class, Extension.class, ExtensionAssert::new);

    /** Assertions on this installed extension. */
    public ExtensionAssert(@Nullable Extension actual) {
        super(actual, ExtensionAssert.class);
    }

    /** Verifies the installed version. */
    public ExtensionAssert hasVersion(String version) {
        return expect(title() + " to have version", version, subject().version());
    }

    /** Verifies the schema that its objects live in. */
    public ExtensionAssert isInSchema(String schema) {
        return expect(title() + " to be in schema", schema, subject().schema());
    }
}
