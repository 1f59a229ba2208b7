package dev.stairway.report;

import dev.stairway.data.RowDiff;
import dev.stairway.data.TableDiff;
import java.util.List;

/**
 * What became of the rows of one table after upgrade and downgrade.
 *
 * @param table its name
 * @param rowsBefore how many rows it had
 * @param rowsAfter how many rows it has
 * @param removed how many of them are gone
 * @param changed how many have another value
 * @param added how many were not there
 * @param preserved whether every row that was there is there with every value
 * @param lines the same for people: a line that says it all, then some rows with their values before and after
 */
public record ReportedTable(
        String table,
        long rowsBefore,
        long rowsAfter,
        long removed,
        long changed,
        long added,
        boolean preserved,
        List<String> lines) {

    public ReportedTable {
        lines = List.copyOf(lines);
    }

    static ReportedTable of(TableDiff table) {
        return new ReportedTable(
                table.name().toString(),
                table.rowsBefore(),
                table.rowsAfter(),
                table.count(RowDiff.Kind.REMOVED),
                table.count(RowDiff.Kind.CHANGED),
                table.count(RowDiff.Kind.ADDED),
                table.isPreserving(),
                table.render().lines().map(HiddenPasswords::in).toList());
    }
}
