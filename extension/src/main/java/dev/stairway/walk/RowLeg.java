package dev.stairway.walk;

import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import dev.stairway.trace.LegTrace;
import java.util.Objects;
import java.util.Optional;

/**
 * One leg of a revision on a filled database as it went.
 *
 * @param leg which of the three
 * @param step what the tool was asked to do
 * @param outcome what became of it
 * @param trace what the server did meanwhile
 */
public record RowLeg(Leg leg, MigrationStep step, StepOutcome outcome, LegTrace trace) {

    public RowLeg {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(trace, "trace");
    }

    /** The error that it ended with; empty when it ran to its end. */
    public Optional<ToolFailure> failure() {
        return outcome.error();
    }
}
