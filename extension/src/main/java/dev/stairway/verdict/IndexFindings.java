package dev.stairway.verdict;

import dev.stairway.diff.Difference;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.trace.LockMode;
import dev.stairway.trace.LockTaken;
import dev.stairway.trace.TracedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Indexes of tables in use that appeared or went away while nobody could write, or read. */
final class IndexFindings {

    private static final String CONCURRENTLY = "concurrently";

    private final RollOutLeg leg;

    private IndexFindings(RollOutLeg leg) {
        this.leg = leg;
    }

    static List<Finding> of(RollOutLeg leg) {
        IndexFindings findings = new IndexFindings(leg);
        List<Finding> found = new ArrayList<>();
        Stream.concat(
                        leg.added(ObjectKind.INDEX),
                        leg.changed(ObjectKind.INDEX)
                                .filter(IndexFindings::isAnother)
                                .map(Difference.Changed::after))
                // One that the partitions do not have yet has nothing in it.
                .filter(index -> !index.definition().is("invalid"))
                .forEach(index -> findings.built(index, found));
        leg.added(ObjectKind.CONSTRAINT)
                .filter(IndexFindings::hasIndex)
                .filter(constraint -> findings.indexBefore(constraint).isEmpty())
                .forEach(constraint -> findings.built(constraint, found));
        leg.removed(ObjectKind.INDEX).forEach(index -> findings.dropped(index, found));
        return found;
    }

    private static boolean isAnother(Difference.Changed changed) {
        return changed.changes().stream()
                .anyMatch(change -> List.of("method", "columns", "predicate", "unique", "include")
                        .contains(change.property()));
    }

    private static boolean hasIndex(SchemaObject constraint) {
        return List.of("primary key", "unique", "exclude")
                .contains(constraint.definition().value("type").orElse(""));
    }

    /** The index that was there before and became a constraint. */
    private Optional<SchemaObject> indexBefore(SchemaObject constraint) {
        return leg.removed(ObjectKind.INDEX)
                .filter(index -> alike(index, constraint))
                .findFirst();
    }

    private static boolean alike(SchemaObject one, SchemaObject other) {
        return one.owner().equals(other.owner())
                && one.definition().values("columns").equals(other.definition().values("columns"));
    }

    private void built(SchemaObject index, List<Finding> found) {
        QualifiedName table = index.owner().orElseThrow();
        Optional<LockTaken> lock = leg.lock(table, LockMode.SHARE);
        Optional<TracedStatement> alone = alone(index);
        // Outside of a transaction nothing is held any more when the statement has ended: then its words decide.
        boolean beside =
                alone.map(statement -> RollOutLeg.says(statement, CONCURRENTLY)).orElse(lock.isEmpty());
        if (beside) {
            return;
        }
        found.add(
                new Finding(
                        FindingCode.INDEX_BUILT_UNDER_LOCK,
                        leg.step() + " builds " + named(index) + " while nobody can write to " + table,
                        RollOutLeg.fact(
                                alone.or(() -> leg.statement(index.name().last(), lock))),
                        index.kind() == ObjectKind.INDEX
                                ? "CREATE INDEX CONCURRENTLY, outside of a transaction; with Alembic in an autocommit_block()"
                                : "CREATE UNIQUE INDEX CONCURRENTLY first, outside of a transaction, then ADD CONSTRAINT ... UNIQUE USING INDEX"));
    }

    private void dropped(SchemaObject index, List<Finding> found) {
        QualifiedName table = index.owner().orElseThrow();
        boolean became = leg.added(ObjectKind.CONSTRAINT).anyMatch(constraint -> alike(index, constraint));
        if (became || wentWithColumn(index, table)) {
            return;
        }
        Optional<LockTaken> lock = leg.lock(index.name(), LockMode.ACCESS_EXCLUSIVE);
        Optional<TracedStatement> alone = alone(index);
        boolean beside =
                alone.map(statement -> RollOutLeg.says(statement, CONCURRENTLY)).orElse(lock.isEmpty());
        if (!beside) {
            found.add(new Finding(
                    FindingCode.INDEX_DROPPED_UNDER_LOCK,
                    leg.step() + " drops " + named(index) + " while nobody can use " + table,
                    RollOutLeg.fact(alone.or(() -> leg.statement(index.name().last(), lock))),
                    "DROP INDEX CONCURRENTLY, outside of a transaction; with Alembic in an autocommit_block()"));
        }
    }

    private boolean wentWithColumn(SchemaObject index, QualifiedName table) {
        return leg.removed(ObjectKind.COLUMN)
                .filter(column -> column.owner().filter(table::equals).isPresent())
                .anyMatch(column -> index.definition().values("columns").stream()
                        .anyMatch(key -> key.contains(column.name().last())));
    }

    private Optional<TracedStatement> alone(SchemaObject index) {
        return leg.statements(RollOutLeg.names(index.name().last()))
                .filter(statement -> !statement.inTransaction())
                .findFirst();
    }

    private static String named(SchemaObject index) {
        return index.kind() + " " + index.name();
    }
}
