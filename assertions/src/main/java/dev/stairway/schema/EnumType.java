package dev.stairway.schema;

import java.util.List;

/**
 * An enum type.
 *
 * @param object the type's definition
 */
public record EnumType(SchemaObject object) implements ObjectView {

    /** The labels in the order by which values compare. */
    public List<String> labels() {
        return object.definition().values("labels");
    }

    @Override
    public String label() {
        return "enum type";
    }
}
