package dev.stairway.tool;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** What became of something that a tool was asked to run on a database. */
public sealed interface StepOutcome {

    /** How long the tool took. */
    Duration duration();

    /** Whether it ran to its end. */
    default boolean succeeded() {
        return this instanceof Applied;
    }

    /** The error that it ended with; empty when it ran to its end. */
    default Optional<ToolFailure> error() {
        return this instanceof Raised raised ? Optional.of(raised.failure()) : Optional.empty();
    }

    /** It ran to its end. */
    record Applied(Duration duration) implements StepOutcome {
        public Applied {
            Objects.requireNonNull(duration, "duration");
        }
    }

    /** It raised an error; what it had done until then may be rolled back or not, as the tool's transactions have it. */
    record Raised(ToolFailure failure, Duration duration) implements StepOutcome {
        public Raised {
            Objects.requireNonNull(failure, "failure");
            Objects.requireNonNull(duration, "duration");
        }
    }

    /**
     * There was nothing to run, and nothing was done: the project does not say how to go in this direction.
     *
     * @param reason what is not there, in one line
     */
    record Missing(String reason, Duration duration) implements StepOutcome {
        public Missing {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(duration, "duration");
        }
    }
}
