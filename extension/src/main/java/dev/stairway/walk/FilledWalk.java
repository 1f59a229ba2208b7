package dev.stairway.walk;

import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.history.Revision;
import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.SeedReport;
import dev.stairway.seed.shape.Shape;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import dev.stairway.walk.FilledGround.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a history up, down and up again on a database of its own, whose tables are filled before each revision, and
 * compares the rows. What a revision does to the schema is seen by another walk.
 */
final class FilledWalk implements AutoCloseable {

    private final WalkOptions options;
    private final RowPlan declared;
    private final FilledGround ground;
    private final Map<String, String> unreachable = new HashMap<>();

    FilledWalk(Restoration restoration, WalkOptions options) {
        this.options = options;
        this.declared = new RowPlan(options.rows());
        this.ground = new FilledGround(restoration, declared, options.trace());
    }

    /** Examines the next revision; all that it comes after must have been given before. */
    RevisionRows examine(Revision revision) {
        Optional<String> blocker = blocker(revision);
        if (blocker.isPresent()) {
            unreachable.put(revision.id(), blocker.get());
            return RevisionRows.unexamined(blocker.get());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the walk was interrupted");
        }
        boolean examined = options.examines(revision.id());
        RevisionRows seen = examined ? examine(revision, Rows.TELLING, null) : justApply(revision);
        if (!unreachable.containsKey(revision.id())) {
            ground.declare(revision);
        }
        return examined ? seen.without(declared.takeMissing()) : seen;
    }

    private Optional<String> blocker(Revision revision) {
        return Stream.concat(revision.parents().stream(), revision.dependsOn().stream())
                .flatMap(parent -> Optional.ofNullable(unreachable.get(parent)).stream())
                .findFirst();
    }

    private RevisionRows justApply(Revision revision) {
        return applyAnyhow(revision).orElseGet(() -> RevisionRows.unexamined(options.whyNot(revision.id())));
    }

    /** Applies the revision; when that cannot be done, nothing after it can be examined either, and this says so. */
    private Optional<RevisionRows> applyAnyhow(Revision revision) {
        if (ground.applyAnyhow(revision)) {
            return Optional.empty();
        }
        String reason = "revision " + revision.id() + " cannot be applied";
        unreachable.put(revision.id(), reason);
        return Optional.of(RevisionRows.unexamined(reason));
    }

    private RevisionRows examine(Revision revision, Rows rows, @Nullable ToolFailure refused) {
        ground.fill(rows);
        Shape old = ground.look();
        try (DataSnapshot before = ground.read()) {
            SequenceWatch sequences = ground.watchSequences();
            RowLeg up = ground.go(Leg.UP, MigrationStep.upgrade(revision));
            Optional<ToolFailure> failure = up.failure();
            if (failure.isPresent()) {
                return refused(revision, rows, before, met(before, refused, up), failure.get());
            }
            ground.passed(up);
            return goBackAndForth(revision, before, old, sequences, met(before, refused, up));
        }
    }

    private RevisionRows met(DataSnapshot before, @Nullable ToolFailure refused, RowLeg up) {
        SeedReport filled = ground.met(before);
        return new RevisionRows(
                filled, before.size(), refused, List.of(up), null, List.of(), null, List.of(), List.of());
    }

    /** An upgrade that refuses some rows may be right to do so; one that refuses any rows cannot be released. */
    private RevisionRows refused(
            Revision revision, Rows rows, DataSnapshot before, RevisionRows seen, ToolFailure failure) {
        ground.startOver();
        Optional<Rows> milder = milder(rows);
        if (milder.isPresent() && before.size() > 0) {
            return examine(revision, milder.get(), failure);
        }
        boolean declaredRows = ground.hasDeclaredRows();
        Optional<RevisionRows> unreached = applyAnyhow(revision);
        if (unreached.isPresent()) {
            return unreached.get();
        }
        // Declared rows are the truth: an upgrade that had to do without them refuses what is really there.
        boolean meetsThem = ground.hasDeclaredRows() == declaredRows;
        return seen.refusal()
                .filter(refusal -> meetsThem)
                .flatMap(refusal -> examineFitting(revision, filled(before), refusal))
                .orElse(seen);
    }

    private Optional<Rows> milder(Rows rows) {
        return switch (rows) {
            case TELLING -> Optional.of(Rows.PLAIN);
            case PLAIN -> Optional.of(Rows.BESIDE_DECLARED).filter(beside -> ground.hasDeclaredRows());
            case BESIDE_DECLARED -> Optional.empty();
        };
    }

    /**
     * Tries rows that were written after the upgrade and taken back with it: one that adds a foreign key to a column refuses
     * all but those. Stands after the upgrade in the end, also when it refuses even them.
     *
     * @param needed the tables that must have rows; an upgrade that refuses none for want of any has proved nothing
     */
    private Optional<RevisionRows> examineFitting(Revision revision, Set<QualifiedName> needed, ToolFailure refused) {
        ground.fill(Rows.PLAIN);
        RowLeg taken = ground.go(Leg.DOWN, MigrationStep.downgrade(revision));
        if (!taken.outcome().succeeded()) {
            ground.startOver();
            return Optional.empty();
        }
        MigrationStep step = ground.back();
        Shape old = ground.look();
        try (DataSnapshot before = ground.read()) {
            if (filled(before).containsAll(needed)) {
                SequenceWatch sequences = ground.watchSequences();
                RowLeg up = ground.go(Leg.UP, step);
                if (up.outcome().succeeded()) {
                    ground.passed(up);
                    return Optional.of(goBackAndForth(revision, before, old, sequences, met(before, refused, up)));
                }
            }
        }
        ground.passed(step);
        ground.startOver();
        return Optional.empty();
    }

    private static Set<QualifiedName> filled(DataSnapshot rows) {
        return rows.tables().stream()
                .filter(table -> table.rows().size() > 0)
                .map(DataTable::name)
                .collect(Collectors.toSet());
    }

    private RevisionRows goBackAndForth(
            Revision revision, DataSnapshot before, Shape old, SequenceWatch sequences, RevisionRows afterUp) {
        RowLeg up = afterUp.leg(Leg.UP).orElseThrow();
        RevisionRows seen = afterUp.withStale(sequences.behindAfter(Leg.UP, up.trace()));
        RowLeg down = ground.go(Leg.DOWN, MigrationStep.downgrade(revision));
        if (down.outcome() instanceof StepOutcome.Missing) {
            return seen.with(down);
        }
        if (!down.outcome().succeeded()) {
            ground.startOver();
            return seen.with(down);
        }
        seen = seen.with(down).with(ground.compare(before)).withStale(sequences.behindAfter(Leg.DOWN, down.trace()));
        RowLeg again = ground.go(Leg.UP_AGAIN, MigrationStep.upgrade(revision));
        if (!again.outcome().succeeded()) {
            ground.startOver();
            return seen.with(again);
        }
        RevisionRows late = seen.with(again).with(new LateRollback(ground, revision, old).fates());
        return new NamedRollback(ground, revision, old).after(late);
    }

    @Override
    public void close() {
        ground.close();
    }
}
