package dev.stairway.schema;

import java.util.List;
import java.util.Optional;

/**
 * A typed view of one schema object: the same definition, asked by name instead of by property.
 *
 * <p>A view adds nothing and hides nothing; two views are equal when what they look at is.
 */
public interface ObjectView {

    /** The object that this is a view of. */
    SchemaObject object();

    /** The object's full name. */
    default QualifiedName name() {
        return object().name();
    }

    /** What kind of thing it is, as people write it: {@code foreign key}. */
    default String label() {
        return object().kind().label();
    }

    /** The kind and the full name, for messages: {@code table public.messages}. */
    default String title() {
        return label() + " " + name();
    }

    /** Whether somebody who writes {@code text} means this object: its name in full, or from any part on. */
    default boolean answersTo(String text) {
        return name().matches(text) || name().matches(Mention.canonical(text));
    }

    /** The comment on the object, or empty when it has none. */
    default Optional<String> comment() {
        return object().definition().value("comment");
    }

    /** The role that owns the object, or empty when the snapshot does not say. */
    default Optional<String> owner() {
        return object().definition().value("owner");
    }

    /** The rights that are granted on the object, in the snapshot's order; empty when there are none. */
    default List<String> grants() {
        return object().definition().values("grants");
    }
}
