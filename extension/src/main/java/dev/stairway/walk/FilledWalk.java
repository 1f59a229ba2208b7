package dev.stairway.walk;

import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import dev.stairway.data.DataTable;
import dev.stairway.database.DatabaseException;
import dev.stairway.history.Revision;
import dev.stairway.reader.DataReader;
import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.NewShapeRow;
import dev.stairway.seed.SeedReport;
import dev.stairway.seed.Seeder;
import dev.stairway.seed.shape.Shape;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private final Restoration restoration;
    private final WalkOptions options;
    private final List<MigrationStep> applied = new ArrayList<>();
    private final Map<String, String> unreachable = new HashMap<>();
    private Ground ground;
    private SeedReport seeded = SeedReport.empty();

    FilledWalk(Restoration restoration, WalkOptions options) {
        this.restoration = restoration;
        this.options = options;
        this.ground = restoration.start();
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
        return options.examines(revision.id()) ? examine(revision, Rows.TELLING, null) : justApply(revision);
    }

    private Optional<String> blocker(Revision revision) {
        return Stream.concat(revision.parents().stream(), revision.dependsOn().stream())
                .flatMap(parent -> Optional.ofNullable(unreachable.get(parent)).stream())
                .findFirst();
    }

    private RevisionRows justApply(Revision revision) {
        return applyWithoutRows(revision)
                ? RevisionRows.unexamined("it is not among the revisions of stairway.only")
                : RevisionRows.unexamined(unreachable.getOrDefault(revision.id(), ""));
    }

    /** The rows that an upgrade is tried with, each only when it refuses those before. */
    private enum Rows {
        TELLING,
        PLAIN
    }

    private RevisionRows examine(Revision revision, Rows rows, @Nullable ToolFailure refused) {
        Shape old = fill(rows);
        try (DataSnapshot before = read()) {
            RowLeg up = go(Leg.UP, MigrationStep.upgrade(revision));
            Optional<ToolFailure> failure = up.failure();
            if (failure.isPresent()) {
                return refused(revision, rows, up, before, refused);
            }
            applied.add(up.step());
            return goBackAndForth(revision, before, old, met(before, refused, up));
        }
    }

    private RevisionRows met(DataSnapshot before, @Nullable ToolFailure refused, RowLeg up) {
        return new RevisionRows(seeded, before.size(), refused, List.of(up), null, List.of(), null);
    }

    /** An upgrade that refuses some rows may be right to do so; one that refuses any rows cannot be released. */
    private RevisionRows refused(
            Revision revision, Rows rows, RowLeg up, DataSnapshot before, @Nullable ToolFailure refusedBefore) {
        SeedReport met = seeded;
        startOver();
        if (rows == Rows.TELLING && before.size() > 0) {
            return examine(revision, Rows.PLAIN, up.failure().orElseThrow());
        }
        if (!applyWithoutRows(revision)) {
            return RevisionRows.unexamined(unreachable.getOrDefault(revision.id(), ""));
        }
        Optional<RevisionRows> fitting =
                refusedBefore == null ? Optional.empty() : examineFitting(revision, filled(before), refusedBefore);
        return fitting.orElseGet(
                () -> new RevisionRows(met, before.size(), refusedBefore, List.of(up), null, List.of(), null));
    }

    /**
     * Tries rows that were written after the upgrade and taken back with it: one that adds a foreign key to a column refuses
     * all but those. Stands after the upgrade in the end, also when it refuses even them.
     *
     * @param needed the tables that must have rows; an upgrade that refuses none for want of any has proved nothing
     */
    private Optional<RevisionRows> examineFitting(Revision revision, Set<QualifiedName> needed, ToolFailure refused) {
        fill(Rows.PLAIN);
        if (!ground.apply(MigrationStep.downgrade(revision)).succeeded()) {
            startOver();
            return Optional.empty();
        }
        applied.remove(applied.size() - 1);
        Shape old = look();
        try (DataSnapshot before = read()) {
            if (filled(before).containsAll(needed)) {
                RowLeg up = go(Leg.UP, MigrationStep.upgrade(revision));
                if (up.outcome().succeeded()) {
                    applied.add(up.step());
                    return Optional.of(goBackAndForth(revision, before, old, met(before, refused, up)));
                }
            }
        }
        applied.add(MigrationStep.upgrade(revision));
        startOver();
        return Optional.empty();
    }

    private static Set<QualifiedName> filled(DataSnapshot rows) {
        return rows.tables().stream()
                .filter(table -> table.rows().size() > 0)
                .map(DataTable::name)
                .collect(Collectors.toSet());
    }

    private RevisionRows goBackAndForth(Revision revision, DataSnapshot before, Shape old, RevisionRows seen) {
        RowLeg down = go(Leg.DOWN, MigrationStep.downgrade(revision));
        if (!down.outcome().succeeded()) {
            startOver();
            return seen.with(down);
        }
        DataDiff change = compare(before);
        RowLeg again = go(Leg.UP_AGAIN, MigrationStep.upgrade(revision));
        if (!again.outcome().succeeded()) {
            startOver();
            return seen.with(down).with(change).with(again);
        }
        return seen.with(down).with(change).with(again).with(rollBackLate(revision, old));
    }

    /** What a downgrade makes of rows that only the new shape allows, and that may be there when it comes late. */
    private List<RowFate> rollBackLate(Revision revision, Shape old) {
        List<NewShapeRow> late =
                sql(() -> seeder().fillNewShape(ground.reading(), old)).rows();
        if (late.isEmpty()) {
            return List.of();
        }
        StepOutcome down = ground.apply(MigrationStep.downgrade(revision));
        if (down instanceof StepOutcome.Raised raised) {
            startOver();
            return late.stream()
                    .map(row -> new RowFate(
                            row, RowFate.Kind.BLOCKS, raised.failure().toString()))
                    .toList();
        }
        LateRows rows = new LateRows(ground.reading());
        List<RowFate> fates = rows.fates(late);
        boolean back = ground.apply(MigrationStep.upgrade(revision)).succeeded();
        if (!back || !rows.remove(late)) {
            startOver();
        }
        return fates;
    }

    private RowLeg go(Leg leg, MigrationStep step) {
        return new RowLeg(leg, step, ground.apply(step));
    }

    private DataDiff compare(DataSnapshot before) {
        try (DataSnapshot after = reader().readAgain(ground.reading(), before)) {
            return DataDiff.between(before, after);
        }
    }

    private DataSnapshot read() {
        return reader().read(ground.reading());
    }

    private DataReader reader() {
        return DataReader.ofAllTables().without(ground.session().bookkeepingTables());
    }

    /** Fills the tables, and looks at what they allow. */
    private Shape fill(Rows rows) {
        Seeder seeder = rows == Rows.PLAIN ? seeder().plain() : seeder();
        seeded = sql(() -> seeder.grow(ground.reading(), seeded));
        return look();
    }

    private Shape look() {
        return sql(() -> seeder().look(ground.reading()));
    }

    private Seeder seeder() {
        return new Seeder(ground.session().bookkeepingTables());
    }

    /** Asks the server. */
    private interface Question<T> {
        T answer() throws SQLException;
    }

    private static <T> T sql(Question<T> question) {
        try {
            return question.answer();
        } catch (SQLException e) {
            throw new DatabaseException("cannot fill the tables with rows: " + e.getMessage(), e);
        }
    }

    /** Whether the revision can be applied to empty tables; if not, nothing after it can be examined either. */
    private boolean applyWithoutRows(Revision revision) {
        StepOutcome up = ground.apply(MigrationStep.upgrade(revision));
        if (up.succeeded()) {
            applied.add(MigrationStep.upgrade(revision));
            return true;
        }
        unreachable.put(revision.id(), "revision " + revision.id() + " cannot be applied");
        startOver();
        return false;
    }

    private void startOver() {
        ground.close();
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the walk was interrupted");
        }
        ground = restoration.restore(applied);
        seeded = SeedReport.empty();
    }

    @Override
    public void close() {
        try (restoration) {
            ground.close();
        }
    }
}
