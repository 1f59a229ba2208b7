package dev.stairway.data;

import java.util.List;

/**
 * What became of one row.
 *
 * @param kind what happened to it
 * @param key by what it is recognised, {@code id=1}; empty when by all its values
 * @param values of a changed row, the values that differ; of any other, all of its values
 */
public record RowDiff(Kind kind, String key, List<ValueDiff> values) {

    /** What can happen to a row. */
    public enum Kind {
        /** It is gone. */
        REMOVED,
        /** At least one of its values is another. */
        CHANGED,
        /** It was not there before. */
        ADDED,
        /** Only the time of its last update is another. */
        TOUCHED
    }

    public RowDiff {
        values = List.copyOf(values);
    }
}
