package dev.stairway.report;

import dev.stairway.walk.Leg;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one revision with rows in the tables.
 *
 * @param rows how many rows there were before the upgrade
 * @param filledTables how many tables had automatic rows
 * @param unfilled the tables that could not get any, each with the reason
 * @param failures the legs that ended with an error because of rows, one line each
 * @param changed what became of rows that were there before, a table each; empty when all are the same
 * @param late what a downgrade makes of rows that only the new shape allows, one line each
 * @param written the rows that the legs wrote, for each leg that wrote any
 * @param notExamined why rows were not looked at, or null when they were
 */
public record ReportedRows(
        long rows,
        int filledTables,
        List<String> unfilled,
        List<String> failures,
        List<ReportedTable> changed,
        List<String> late,
        List<Written> written,
        @Nullable String notExamined) {

    /** The rows that one leg wrote, by table. */
    public record Written(Leg leg, List<ReportedTrace.Counts> tables) {

        public Written {
            tables = List.copyOf(tables);
        }
    }

    public ReportedRows {
        written = List.copyOf(written);
        unfilled = List.copyOf(unfilled);
        failures = List.copyOf(failures);
        changed = List.copyOf(changed);
        late = List.copyOf(late);
    }
}
