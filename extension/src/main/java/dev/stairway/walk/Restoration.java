package dev.stairway.walk;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.MigrationTool;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes clean databases at any point of a walk: from the newest checkpoint, or from nothing, by applying the revisions
 * since.
 *
 * <p>A checkpoint costs a copy and a new start of the tool, so one is made only where applying took longer than that.
 */
final class Restoration implements AutoCloseable {

    private static final Duration WORTH_A_CHECKPOINT = Duration.ofSeconds(1);

    private final MigrationTool tool;
    private final DatabaseServer server;
    private final Duration patience;
    private @Nullable TestDatabase checkpoint;
    private int checkpointSteps;
    private int restored;

    Restoration(MigrationTool tool, DatabaseServer server) {
        this(tool, server, WORTH_A_CHECKPOINT);
    }

    /** Makes a checkpoint wherever applying took longer than {@code patience}. */
    Restoration(MigrationTool tool, DatabaseServer server, Duration patience) {
        this.patience = patience;
        this.tool = tool;
        this.server = server;
    }

    /** A database without anything. */
    Ground start() {
        return Ground.open(tool, server.create("walk"));
    }

    /** A database with exactly these steps applied, all of which have succeeded before. */
    Ground restore(List<MigrationStep> applied) {
        return restore(applied, new RowPlan(List.of()));
    }

    /** The same, with declared rows written on the way; who changes the plan must {@link #forget()} what was made with it. */
    Ground restore(List<MigrationStep> applied, RowPlan rows) {
        Ground ground = checkpoint == null ? start() : Ground.open(tool, server.copy(checkpoint, "walk"));
        // Who had to begin anew once will have to again; then the tool is loaded already.
        if (++restored > 1) {
            tool.prepare(1);
        }
        long started = System.nanoTime();
        try {
            if (checkpoint == null) {
                rows.write(ground, DeclaredRows.BASE);
            }
            replay(ground, applied, rows);
        } catch (RuntimeException e) {
            ground.close();
            throw e;
        }
        boolean slow = Duration.ofNanos(System.nanoTime() - started).compareTo(patience) > 0;
        return slow ? viaCheckpoint(ground, applied.size()) : ground;
    }

    private void replay(Ground ground, List<MigrationStep> applied, RowPlan rows) {
        if (!ground.replay(applied.subList(checkpointSteps, applied.size()), rows::write)) {
            throw new MigrationException("The first " + applied.size() + " revisions could be applied once, but not a "
                    + "second time on a new database.\nThey depend on something outside of the database, such as a "
                    + "file, the time or another service; make them depend on the database alone.");
        }
    }

    private Ground viaCheckpoint(Ground ground, int steps) {
        ground.leave();
        close();
        checkpoint = ground.database();
        checkpointSteps = steps;
        return Ground.open(tool, server.copy(ground.database(), "walk"));
    }

    /** Starts from nothing at the next time. */
    void forget() {
        close();
        checkpointSteps = 0;
    }

    @Override
    public void close() {
        if (checkpoint != null) {
            checkpoint.close();
            checkpoint = null;
        }
    }
}
