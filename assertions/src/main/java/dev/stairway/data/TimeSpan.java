package dev.stairway.data;

import java.time.Instant;

/**
 * A stretch of time by the server's clock, with both ends.
 *
 * @param from its beginning
 * @param to its end, not before the beginning
 */
public record TimeSpan(Instant from, Instant to) {

    public TimeSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a time span ends at " + to + ", before it begins at " + from);
        }
    }

    /** Whether any moment between these two, or one of them, lies in it. */
    public boolean overlaps(Instant first, Instant last) {
        return !last.isBefore(from) && !first.isAfter(to);
    }
}
