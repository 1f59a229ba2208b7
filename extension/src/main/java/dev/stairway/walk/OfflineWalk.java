package dev.stairway.walk;

import dev.stairway.tool.ToolFailure;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole history as the SQL that the tool writes without a database, executed as it is: to head, and back to base.
 *
 * @param runs the directions that were gone, in order; the last one may have failed, none follows it
 */
public record OfflineWalk(List<Run> runs) {

    /**
     * One direction.
     *
     * @param leg {@link Leg#UP} or {@link Leg#DOWN}
     * @param written whether the tool could write the SQL
     * @param error why it could not be written or executed, or null when it was
     * @param state what the database held afterwards, also when that failed
     */
    public record Run(Leg leg, boolean written, @Nullable ToolFailure error, State state) {

        /** Why it could not be written or executed; empty when it was. */
        public Optional<ToolFailure> failure() {
            return Optional.ofNullable(error);
        }
    }

    public OfflineWalk {
        runs = List.copyOf(runs);
    }
}
