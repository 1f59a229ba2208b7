package dev.stairway.schema;

import java.util.List;
import java.util.Optional;

/** A constraint of a table that is seen by its kind. */
public sealed interface Constraint extends ObjectView permits PrimaryKey, ForeignKey, UniqueKey, CheckConstraint {

    /** The columns that it is about, in its own order; empty when it names none. */
    default List<String> columns() {
        return object().definition().values("columns");
    }

    /** The server's own text for the constraint; empty when the snapshot has none. */
    default String text() {
        return object().definition().value(Definition.TEXT).orElse("");
    }

    /** Whether it may be checked as late as the end of the transaction. */
    default boolean isDeferrable() {
        return object().definition().is("deferrable");
    }

    /** Whether it is checked at the end of the transaction unless somebody says otherwise. */
    default boolean isInitiallyDeferred() {
        return object().definition().is("initially deferred");
    }

    /** Whether the rows that were there before it have been checked. */
    default boolean isValidated() {
        return !object().definition().is("not valid");
    }

    @Override
    default String label() {
        return object().definition().value("type").orElse("constraint");
    }

    /** The view of a constraint, or empty for an exclusion or not-null constraint, which have none. */
    static Optional<Constraint> of(SchemaObject constraint) {
        return Optional.ofNullable(
                switch (constraint.definition().value("type").orElse("")) {
                    case "primary key" -> new PrimaryKey(constraint);
                    case "foreign key" -> new ForeignKey(constraint);
                    case "unique" -> new UniqueKey(constraint);
                    case "check" -> new CheckConstraint(constraint);
                    default -> null;
                });
    }
}
