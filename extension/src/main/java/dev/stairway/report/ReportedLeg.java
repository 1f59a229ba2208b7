package dev.stairway.report;

import dev.stairway.diff.DiffLine;
import dev.stairway.walk.Leg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One leg of a revision, on empty tables.
 *
 * @param leg which of the three
 * @param step what the tool was asked to do: {@code upgrade 1a2b → 3c4d}
 * @param outcome what became of it
 * @param error what it ended with or what is missing, in some lines; null when it ran to its end
 * @param changes what it did to the schema, in the order of kinds and names; empty when nothing
 * @param trace what the server was seen to do meanwhile
 */
public record ReportedLeg(
        Leg leg, String step, Outcome outcome, @Nullable String error, List<DiffLine> changes, ReportedTrace trace) {

    /** What can become of a leg. */
    public enum Outcome {
        /** It ran to its end. */
        APPLIED,
        /** It raised an error. */
        RAISED,
        /** There was nothing to run. */
        MISSING
    }

    public ReportedLeg {
        changes = List.copyOf(changes);
    }
}
