package dev.stairway.walk;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import java.util.List;
import java.util.Optional;

/**
 * The whole history in the tool's own way of running, on a database of its own: base to head, back to base, to head
 * again, one command each.
 *
 * @param runs the commands that were run, in order; the last one may have failed, none follows it
 */
public record WholeHistoryWalk(List<Run> runs) {

    /**
     * One command over the whole history.
     *
     * @param leg which way it went
     * @param outcome what became of it
     * @param state what the database held afterwards, also when the command failed
     */
    public record Run(Leg leg, StepOutcome outcome, State state) {

        /** The error that it ended with; empty when it ran to its end. */
        public Optional<ToolFailure> failure() {
            return outcome.error();
        }
    }

    public WholeHistoryWalk {
        runs = List.copyOf(runs);
    }

    /** One command as it went; empty when it was not reached. */
    public Optional<Run> run(Leg leg) {
        return runs.stream().filter(run -> run.leg() == leg).findFirst();
    }

    /** The state after a command that ran to its end; empty when it failed or was not reached. */
    public Optional<State> after(Leg leg) {
        return run(leg).filter(run -> run.outcome().succeeded()).map(Run::state);
    }

    /** How {@code state} differs from what one command made; empty when that command did not succeed. */
    public Optional<SchemaDiff> difference(State state, Leg leg) {
        return after(leg).map(made -> SchemaDiff.between(state.schema(), made.schema()));
    }
}
