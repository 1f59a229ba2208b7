package dev.stairway.data;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The rows of a table, wherever they are held: in memory, or outside of it when there are too many.
 *
 * <p>They can be gone through any number of times, always in the same order, until they are closed. Equal ones are surely
 * the same rows; others may still be.
 */
public interface StoredRows extends Iterable<DataRow>, AutoCloseable {

    /** Rows in memory, in this order. */
    static StoredRows of(List<DataRow> rows) {
        return new MemoryRows(rows);
    }

    /** How many rows there are. */
    long size();

    /** About how many bytes of memory the rows would take if all were held there. */
    long weight();

    /**
     * Divides the rows, in the same kind of place and each part in the same order; the parts are to be closed on their own.
     *
     * @param parts how many parts to make, at least one; some may become empty
     * @param part the number of the part that a row belongs to, from zero
     */
    List<StoredRows> split(int parts, ToIntFunction<DataRow> part);

    /** The same rows for another owner, who closes them as well; they are gone when all owners have closed them. */
    StoredRows share();

    /** Gives up whatever holds them. */
    @Override
    void close();
}
