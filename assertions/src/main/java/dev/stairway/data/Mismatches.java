package dev.stairway.data;

import java.util.List;

/**
 * The rows of a table that are not as they should be.
 *
 * @param examined how many rows there were before
 * @param count how many of them are gone or not as they should be
 * @param examples the first few of those
 */
public record Mismatches(long examined, long count, List<RowDiff> examples) {

    /** What is said about one row. */
    @FunctionalInterface
    public interface Look {

        /** The values that are not as they should be; none when the row is right. */
        List<ValueDiff> at(RowChange row);
    }

    public Mismatches {
        examples = List.copyOf(examples);
    }
}
