package dev.stairway.tool;

import dev.stairway.trace.StepTrace;
import java.util.Objects;

/**
 * A step that was run, and what the server was seen to do meanwhile.
 *
 * @param outcome what became of it
 * @param trace what was seen; relations are known by the server's own numbers
 */
public record TracedStep(StepOutcome outcome, StepTrace trace) {

    public TracedStep {
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(trace, "trace");
    }
}
