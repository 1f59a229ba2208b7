package dev.stairway.schema;

import java.util.Optional;

/**
 * A sequence.
 *
 * @param object the sequence's definition
 */
public record Sequence(SchemaObject object) implements ObjectView {

    /** The type of its values. */
    public TypeName type() {
        return TypeName.of(object.definition().value("type").orElse("bigint"));
    }

    /** The first value, or empty when the snapshot does not say. */
    public Optional<Long> start() {
        return number("start");
    }

    /** The step from one value to the next, or empty when the snapshot does not say. */
    public Optional<Long> increment() {
        return number("increment");
    }

    /** Whether it starts again after its last value. */
    public boolean isCycling() {
        return object.definition().is("cycle");
    }

    /** The column that it disappears with, as {@code schema.table.column}, or empty when it stands alone. */
    public Optional<String> ownedBy() {
        return object.definition().value("owned by");
    }

    /** Whether it belongs to the column that {@code column} names, as {@code table.column}. */
    public boolean isOwnedBy(String column) {
        return ownedBy().filter(full -> Mention.matches(full, column)).isPresent();
    }

    private Optional<Long> number(String property) {
        return object.definition().value(property).map(Long::valueOf);
    }
}
