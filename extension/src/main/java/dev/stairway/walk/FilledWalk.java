package dev.stairway.walk;

import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import dev.stairway.database.DatabaseException;
import dev.stairway.history.Revision;
import dev.stairway.reader.DataReader;
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

    /** How telling the rows are that a revision meets. */
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
                return refused(revision, rows, up, before.size(), refused);
            }
            applied.add(up.step());
            RevisionRows seen = new RevisionRows(seeded, before.size(), refused, List.of(up), null, List.of(), null);
            return goBackAndForth(revision, before, old, seen);
        }
    }

    /** An upgrade that refuses some rows may be right to do so; one that refuses any rows cannot be released. */
    private RevisionRows refused(
            Revision revision, Rows rows, RowLeg up, long size, @Nullable ToolFailure refusedBefore) {
        SeedReport met = seeded;
        startOver();
        if (rows == Rows.TELLING && size > 0) {
            return examine(revision, Rows.PLAIN, up.failure().orElseThrow());
        }
        if (!applyWithoutRows(revision)) {
            return RevisionRows.unexamined(unreachable.getOrDefault(revision.id(), ""));
        }
        return new RevisionRows(met, size, refusedBefore, List.of(up), null, List.of(), null);
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
        return sql(() -> seeder.look(ground.reading()));
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
