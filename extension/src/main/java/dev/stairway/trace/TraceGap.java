package dev.stairway.trace;

import java.util.Objects;

/**
 * Something that a trace does not say, or not completely.
 *
 * @param part what it is about
 * @param reason why, in one line
 */
public record TraceGap(Part part, String reason) {

    /** The parts of a trace. */
    public enum Part {
        /** The statements that ran. */
        STATEMENTS,
        /** The locks that were taken. */
        LOCKS,
        /** The rows that were written. */
        ROWS,
        /** The tables that were rewritten. */
        REWRITES
    }

    public TraceGap {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(reason, "reason");
    }

    /** The reason. */
    @Override
    public String toString() {
        return reason;
    }
}
