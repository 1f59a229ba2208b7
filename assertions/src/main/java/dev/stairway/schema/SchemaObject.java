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
 * @param identity what its server knows it by, or null when nobody knows; no part of what an object is, so that objects
 *     of different databases can be equal
 */
public record SchemaObject(
        ObjectKind kind,
        QualifiedName name,
        @Nullable QualifiedName parent,
        Definition definition,
        @Nullable ObjectIdentity identity)
        implements Comparable<SchemaObject> {

    private static final Comparator<SchemaObject> ORDER =
            Comparator.comparing(SchemaObject::kind).thenComparing(SchemaObject::name);

    public SchemaObject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(definition, "definition");
    }

    /** An object of an unknown identity. */
    public SchemaObject(ObjectKind kind, QualifiedName name, @Nullable QualifiedName parent, Definition definition) {
        this(kind, name, parent, definition, null);
    }

    /** An object that belongs to no other, of an unknown identity. */
    public static SchemaObject of(ObjectKind kind, QualifiedName name, Definition definition) {
        return new SchemaObject(kind, name, null, definition);
    }

    /** The object that this one belongs to, or empty when it stands alone. */
    public Optional<QualifiedName> owner() {
        return Optional.ofNullable(parent);
    }

    /** Whether both are, by their identity, one object at two moments; false when one of the identities is unknown. */
    public boolean isOnceAndAgain(SchemaObject other) {
        return kind == other.kind && identity != null && identity.equals(other.identity);
    }

    /** Whether the other is equal and has the same identity. */
    boolean isSameAs(SchemaObject other) {
        return equals(other) && Objects.equals(identity, other.identity);
    }

    /** One line that a person recognises the object by; see {@link Summary}. */
    public String summary() {
        return Summary.of(this);
    }

    /** Equal objects are of one kind and name, belong to the same object and have the same definition. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof SchemaObject that
                        && kind == that.kind
                        && name.equals(that.name)
                        && Objects.equals(parent, that.parent)
                        && definition.equals(that.definition));
    }

    @Override
    public int hashCode() {
        return 31 * kind.name().hashCode() + name.hashCode();
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
