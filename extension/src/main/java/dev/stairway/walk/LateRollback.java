package dev.stairway.walk;

import dev.stairway.history.Revision;
import dev.stairway.seed.NewShapeRow;
import dev.stairway.seed.shape.Shape;
import dev.stairway.tool.MigrationStep;
import java.util.ArrayList;
import java.util.List;

/**
 * A downgrade that comes late: it meets rows that only the shape after the upgrade allows. When it fails with all of them, each is
 * tried alone, so that only those are blamed that are in its way.
 */
final class LateRollback {

    private final FilledGround ground;
    private final Revision revision;
    private final Shape old;

    /**
     * A late downgrade of the revision that the ground stands at.
     *
     * @param old what the tables allowed before its upgrade
     */
    LateRollback(FilledGround ground, Revision revision, Shape old) {
        this.ground = ground;
        this.revision = revision;
        this.old = old;
    }

    /** What becomes of each row; stands after the upgrade in the end, without them. */
    List<RowFate> fates() {
        List<NewShapeRow> late = ground.fillNewShape(old);
        if (late.isEmpty()) {
            return List.of();
        }
        State stood = ground.state();
        RowLeg down = down();
        List<RowFate> fates = fates(late, down);
        if (!isClean(late, down, stood)) {
            ground.startOver();
            return fates;
        }
        return !down.outcome().succeeded() && late.size() > 1 ? oneByOne(fates, stood) : fates;
    }

    private RowLeg down() {
        return ground.go(Leg.DOWN, MigrationStep.downgrade(revision));
    }

    private List<RowFate> fates(List<NewShapeRow> rows, RowLeg down) {
        return down.failure()
                .map(blocking -> rows.stream()
                        .map(row -> new RowFate(row, RowFate.Kind.BLOCKS, blocking.toString()))
                        .toList())
                .orElseGet(() -> ground.lateRows().fates(rows));
    }

    /** Whether it stands after the upgrade again, without the rows. */
    private boolean isClean(List<NewShapeRow> rows, RowLeg down, State stood) {
        boolean stands = down.failure()
                .map(blocking -> !blocking.fatal() && Sameness.of(ground.state(), stood))
                .orElseGet(() -> ground.go(Leg.UP_AGAIN, MigrationStep.upgrade(revision))
                        .outcome()
                        .succeeded());
        return stands && ground.lateRows().remove(rows);
    }

    /** The fate of each row alone; of those together when they block only together, or cannot be tried alone. */
    private List<RowFate> oneByOne(List<RowFate> together, State stood) {
        List<RowFate> fates = new ArrayList<>();
        for (RowFate each : together) {
            List<NewShapeRow> alone = ground.fillNewShapeAgain(old, each.row());
            RowLeg down = down();
            fates.addAll(fates(alone, down));
            if (alone.size() != 1 || !isClean(alone, down, stood)) {
                ground.startOver();
                return together;
            }
        }
        return fates.stream().anyMatch(fate -> fate.kind() == RowFate.Kind.BLOCKS) ? fates : together;
    }
}
