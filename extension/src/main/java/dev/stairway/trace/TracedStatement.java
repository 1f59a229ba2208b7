package dev.stairway.trace;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A statement that ran, or the same one several times in a row.
 *
 * @param text what the server got, with placeholders where the tool passes values apart; no password, and cut when it is very long
 * @param times how often it ran in a row; at least 1
 * @param duration how long all these took, as the tool saw it
 * @param rowCount how many rows all these wrote or read; negative when the driver does not say
 * @param transaction the transaction that it ran in, from 1 on in each leg; 0 when it ran outside of any, each time committed by itself
 * @param failed whether the last one ended with an error
 */
public record TracedStatement(
        String text, int times, Duration duration, long rowCount, int transaction, boolean failed) {

    public TracedStatement {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(duration, "duration");
        if (times < 1 || transaction < 0) {
            throw new IllegalArgumentException("run " + times + " times in transaction " + transaction);
        }
    }

    /** How many rows it wrote or read; empty when the driver does not say. */
    public OptionalLong rows() {
        return rowCount < 0 ? OptionalLong.empty() : OptionalLong.of(rowCount);
    }

    /** Whether it could be rolled back with others. */
    public boolean inTransaction() {
        return transaction > 0;
    }

    /** The text. */
    @Override
    public String toString() {
        return text;
    }
}
