package dev.stairway.seed;

import java.util.List;

/**
 * The rows that were written because only a new shape allows them.
 *
 * @param rows the rows, in the order of the tables and their columns
 * @param gaps what would have been allowed, too, but could not be written
 */
public record NewShapeReport(List<NewShapeRow> rows, List<NewShapeGap> gaps) {

    public NewShapeReport {
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
    }
}
