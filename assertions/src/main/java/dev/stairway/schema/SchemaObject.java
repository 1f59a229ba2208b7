package dev.stairway.schema;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One object of a schema with its complete definition.
 *
 * @param kind what it is
 * @param name its full name; unique among the objects of its kind
 * @param parent the table (or view, or type) that it belongs to and disappears with; null for an object of its own
 * @param definition everything that defines it
 */
public record SchemaObject(
        ObjectKind kind, QualifiedName name, @Nullable QualifiedName parent, Definition definition)
        implements Comparable<SchemaObject> {

    private static final Comparator<SchemaObject> ORDER =
            Comparator.comparing(SchemaObject::kind).thenComparing(SchemaObject::name);

    public SchemaObject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
    }

    /** An object that belongs to no other. */
    public static SchemaObject of(ObjectKind kind, QualifiedName name, Definition definition) {
        return new SchemaObject(kind, name, null, definition);
    }

    /** The object that this one belongs to, or empty when it stands alone. */
    public Optional<QualifiedName> owner() {
        return Optional.ofNullable(parent);
    }

    /** One line that a person recognises the object by; see {@link Summary}. */
    public String summary() {
        return Summary.of(this);
    }

    @Override
    public int compareTo(SchemaObject other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String summary = summary();
        return kind + " " + name + (summary.isEmpty() ? "" : " " + summary);
    }
}
