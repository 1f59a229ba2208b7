package dev.stairway.walk;

import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import java.util.Objects;
import java.util.Optional;

/**
 * One leg of a revision on a filled database as it went.
 *
 * @param leg which of the three
 * @param step what the tool was asked to do
 * @param outcome what became of it
 */
public record RowLeg(Leg leg, MigrationStep step, StepOutcome outcome) {

    public RowLeg {
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(outcome, "outcome");
    }

    /** The error that it ended with; empty when it ran to its end. */
    public Optional<ToolFailure> failure() {
        return outcome.error();
    }
}
