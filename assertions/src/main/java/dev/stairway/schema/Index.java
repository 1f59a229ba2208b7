package dev.stairway.schema;

import java.util.List;
import java.util.Optional;

/**
 * An index of its own; one that only backs a constraint is part of that constraint.
 *
 * @param object the index's definition
 */
public record Index(SchemaObject object) implements ObjectView {

    /** The columns and expressions in order, each with what differs from the default: {@code title desc}. */
    public List<String> columns() {
        return object.definition().values("columns");
    }

    /** The columns that are stored but not searched, in order; empty when there are none. */
    public List<String> included() {
        return object.definition().values("include");
    }

    /** The access method, {@code btree} for instance. */
    public String method() {
        return object.definition().value("method").orElse("btree");
    }

    /** The condition of a partial index, or empty when it holds every row. */
    public Optional<String> predicate() {
        return object.definition().value("predicate");
    }

    /** Whether no two rows may be equal in its columns. */
    public boolean isUnique() {
        return object.definition().is("unique");
    }

    /** Whether the server uses it; a concurrent build that failed leaves one that it does not. */
    public boolean isValid() {
        return !object.definition().is("invalid");
    }
}
