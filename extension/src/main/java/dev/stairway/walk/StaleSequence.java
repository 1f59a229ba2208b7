package dev.stairway.walk;

/**
 * A sequence that a leg left behind the rows: the next row that draws its key finds it taken, now or after some more.
 *
 * @param leg the leg after which it was so
 * @param column the column that draws from it, as {@code schema.table.column}
 * @param next the next value that it gives
 * @param highest the greatest value that the column holds
 */
public record StaleSequence(Leg leg, String column, long next, long highest) {

    /** For people: {@code public.t.id: the sequence gives 1 next, rows go up to 5}. */
    @Override
    public String toString() {
        return column + ": the sequence gives " + next + " next, rows go up to " + highest;
    }
}
