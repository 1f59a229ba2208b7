package dev.stairway.reader.rows;

import dev.stairway.data.DataRow;

/** How much memory the rows of one reading may still take, over all of its tables. Not for several threads. */
public final class RowMemory {

    private long left;

    /**
     * So much memory.
     *
     * @param bytes about how many bytes; with 0, all rows go to files
     */
    public RowMemory(long bytes) {
        this.left = bytes;
    }

    /** Whether the row still fits; if so, it counts from now on. */
    boolean takes(DataRow row) {
        long weight = row.weight();
        if (weight > left) {
            return false;
        }
        left -= weight;
        return true;
    }

    /** Gives memory back. */
    void free(long bytes) {
        left += bytes;
    }
}
