package dev.stairway.tool;

import dev.stairway.history.Revision;
import java.util.Objects;

/**
 * One revision applied in one direction: the smallest thing that a tool is asked to do.
 *
 * @param direction whether the revision is applied or taken back
 * @param revision the revision whose own upgrade or downgrade runs
 */
public record MigrationStep(Direction direction, Revision revision) {

    public MigrationStep {
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(revision, "revision");
    }

    /** The step that applies a revision. */
    public static MigrationStep upgrade(Revision revision) {
        return new MigrationStep(Direction.UPGRADE, revision);
    }

    /** The step that takes a revision back. */
    public static MigrationStep downgrade(Revision revision) {
        return new MigrationStep(Direction.DOWNGRADE, revision);
    }

    /** {@code upgrade 1a2b → 3c4d}, {@code downgrade 3c4d → base}. */
    @Override
    public String toString() {
        String before = revision.isBase() ? "base" : String.join("+", revision.parents());
        return direction == Direction.UPGRADE
                ? "upgrade " + before + " → " + revision.id()
                : "downgrade " + revision.id() + " → " + before;
    }
}
