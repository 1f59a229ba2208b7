package dev.stairway.trace;

import dev.stairway.schema.QualifiedName;
import java.time.Duration;
import java.util.Objects;

/**
 * A lock that a leg took on a relation that existed before it, and held until the end of the transaction.
 *
 * @param relation the relation, under the name that it had before the leg
 * @param mode the mode
 * @param statement the place of the statement that took it among those of the trace, from 0; negative when that is not known
 * @param atMost how long the statement would have waited for it; zero when there was no limit
 */
public record LockTaken(QualifiedName relation, LockMode mode, int statement, Duration atMost) {

    public LockTaken {
        Objects.requireNonNull(relation, "relation");
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(atMost, "atMost");
    }

    /** Whether it would have been waited for without end. */
    public boolean waitsForever() {
        return atMost.isZero();
    }

    /** {@code ACCESS EXCLUSIVE on public.orders}. */
    @Override
    public String toString() {
        return mode + " on " + relation;
    }
}
