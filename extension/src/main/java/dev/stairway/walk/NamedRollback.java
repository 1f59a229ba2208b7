package dev.stairway.walk;

import dev.stairway.data.DataDiff;
import dev.stairway.data.DataSnapshot;
import dev.stairway.history.Revision;
import dev.stairway.seed.shape.Shape;
import dev.stairway.tool.MigrationStep;
import dev.stairway.trace.TracedStatement;
import java.util.List;

/**
 * Goes over a revision once more with rows that its own statements pick out: {@code update … where state = 'open'} does nothing to rows
 * that nobody has. A revision whose statements name no values is not gone over again.
 */
final class NamedRollback {

    private final FilledGround ground;
    private final Revision revision;
    private final Shape old;

    /**
     * A revision after which the ground stands, whose legs all went well.
     *
     * @param old what the tables allowed before its upgrade
     */
    NamedRollback(FilledGround ground, Revision revision, Shape old) {
        this.ground = ground;
        this.revision = revision;
        this.old = old;
    }

    /** The same as was seen, with what became of such rows where that is worse. Stands after the upgrade in the end. */
    RevisionRows after(RevisionRows seen) {
        List<String> up = statements(seen, Leg.UP);
        List<String> down = statements(seen, Leg.DOWN);
        if (!ground.names(old, up, down)
                || seen.changed().filter(DataDiff::isPreserving).isEmpty()
                || !goes(Leg.DOWN)) {
            return seen;
        }
        ground.fillNamed(old, up, down);
        return with(seen);
    }

    private static List<String> statements(RevisionRows seen, Leg leg) {
        return seen.leg(leg).stream()
                .flatMap(run -> run.trace().statements().stream())
                .map(TracedStatement::text)
                .toList();
    }

    private RevisionRows with(RevisionRows seen) {
        try (DataSnapshot before = ground.read()) {
            if (!goes(Leg.UP) || !goes(Leg.DOWN)) {
                return seen;
            }
            DataDiff change = ground.compare(before);
            goes(Leg.UP_AGAIN);
            return change.isPreserving() ? seen : seen.with(change);
        }
    }

    /** What fails with these rows alone is given up: whether there are such rows is not known. */
    private boolean goes(Leg leg) {
        MigrationStep step = leg == Leg.DOWN ? MigrationStep.downgrade(revision) : MigrationStep.upgrade(revision);
        boolean went = ground.go(leg, step).outcome().succeeded();
        if (!went) {
            ground.startOver();
        }
        return went;
    }
}
