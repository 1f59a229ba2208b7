package dev.stairway.verdict;

import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An object that is there and does not do, or not for all rows, what its definition says.
 *
 * @param kind in which way
 * @param object the object
 */
record WeakSpot(Kind kind, SchemaObject object) {

    /** The ways in which an object is weak. */
    enum Kind {
        /** An index that the server does not use, because building it failed. */
        INVALID_INDEX,
        /** A constraint that is not enforced, because triggers behind it are off. */
        DISABLED_CONSTRAINT,
        /** A constraint that old rows were not held against: a step on the way that the server documents. */
        NOT_VALIDATED,
        /** An index of a partitioned table that not all partitions have: a step on the way that the server documents. */
        INCOMPLETE_INDEX
    }

    private static final String NOT_VALID = " NOT VALID";

    /** All weak spots of a schema, in its order; empty for nearly all schemas. */
    static List<WeakSpot> in(SchemaSnapshot schema) {
        return among(schema.objects(), schema);
    }

    private static List<WeakSpot> among(List<SchemaObject> objects, SchemaSnapshot schema) {
        List<WeakSpot> found = new ArrayList<>();
        for (SchemaObject object : objects) {
            switch (object.kind()) {
                case INDEX -> index(object, schema, found);
                case CONSTRAINT -> {
                    index(object, schema, found);
                    constraint(object, found);
                }
                case TYPE -> domain(object, found);
                default -> {}
            }
        }
        return found;
    }

    private static void index(SchemaObject object, SchemaSnapshot schema, List<WeakSpot> found) {
        if (object.definition().is("invalid")) {
            boolean partitioned = object.owner()
                    .flatMap(table -> schema.find(ObjectKind.TABLE, table))
                    .flatMap(table -> table.definition().value("partition by"))
                    .isPresent();
            found.add(new WeakSpot(partitioned ? Kind.INCOMPLETE_INDEX : Kind.INVALID_INDEX, object));
        }
    }

    private static void constraint(SchemaObject object, List<WeakSpot> found) {
        if (!silentTriggers(object).isEmpty()) {
            found.add(new WeakSpot(Kind.DISABLED_CONSTRAINT, object));
        }
        // One that is not enforced cannot be validated, and one that is inherited is validated with its parent.
        if (object.definition().is("not valid")
                && !object.definition().is("not enforced")
                && !object.definition().is("inherited")) {
            found.add(new WeakSpot(Kind.NOT_VALIDATED, object));
        }
    }

    private static void domain(SchemaObject object, List<WeakSpot> found) {
        if (!notValidChecks(object).isEmpty()) {
            found.add(new WeakSpot(Kind.NOT_VALIDATED, object));
        }
    }

    /** The weak spots of the schema after a revision that are of its making, in the order of the schema. */
    static List<WeakSpot> made(SchemaSnapshot before, SchemaSnapshot after) {
        return among(after.objectsUnlike(before), after).stream()
                .filter(spot -> spot.earlier(before, after).isEmpty())
                .toList();
    }

    /** The same weak spot before a revision, also under an earlier name; empty when the revision made it. */
    Optional<WeakSpot> earlier(SchemaSnapshot before, SchemaSnapshot after) {
        return in(before).stream()
                .filter(spot -> kind == spot.kind && object.kind() == spot.object.kind())
                .filter(spot -> object.name().equals(spot.object.name())
                        || (after.find(object.kind(), spot.object.name()).isEmpty() && resembles(spot.object)))
                .findFirst();
    }

    /** Whether an object that is gone was this one: a renamed object keeps its columns, one of a renamed table its name. */
    private boolean resembles(SchemaObject gone) {
        List<String> columns = object.definition().values("columns");
        return object.name().last().equals(gone.name().last())
                || (!columns.isEmpty()
                        && Objects.equals(object.parent(), gone.parent())
                        && columns.equals(gone.definition().values("columns")));
    }

    /** The checks of a domain that its old values were not held against, each with its name; empty for all else. */
    static List<String> notValidChecks(SchemaObject object) {
        return object.kind() == ObjectKind.TYPE
                ? object.definition().values("checks").stream()
                        .filter(check -> check.endsWith(NOT_VALID))
                        .toList()
                : List.of();
    }

    /** The triggers behind a constraint that an ordinary session does not fire, each with its state. */
    static List<String> silentTriggers(SchemaObject constraint) {
        return constraint.definition().values("triggers").stream()
                .filter(trigger -> trigger.endsWith(" disabled") || trigger.endsWith(" replica"))
                .toList();
    }
}
