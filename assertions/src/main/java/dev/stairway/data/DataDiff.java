package dev.stairway.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a database's rows between two snapshots; a value of its own, which outlives them.
 *
 * @param tables the tables that any row of was removed, changed, added or touched, or that lost a column, by name
 */
public record DataDiff(List<TableDiff> tables) {

    public DataDiff {
        tables = tables.stream().sorted(Comparator.comparing(TableDiff::name)).toList();
    }

    /** Compares two snapshots, in the time between their readings. */
    public static DataDiff between(DataSnapshot before, DataSnapshot after) {
        return of(DataChange.between(before, after));
    }

    /** Compares two snapshots; a time stamp within the span is fresh. */
    public static DataDiff between(DataSnapshot before, DataSnapshot after, TimeSpan span) {
        return of(DataChange.between(before, after, span));
    }

    /** Compares all rows. */
    public static DataDiff of(DataChange change) {
        List<TableDiff> tables = new ArrayList<>();
        change.tables().stream()
                .filter(pair -> !pair.isUntouched())
                .map(pair -> TableComparison.compare(pair, change.span()))
                .filter(table -> !table.rows().isEmpty() || !table.columns().isEmpty())
                .forEach(tables::add);
        change.dropped().stream().map(TableComparison::dropped).forEach(tables::add);
        change.added().stream()
                .filter(table -> table.rows().size() > 0)
                .map(TableComparison::added)
                .forEach(tables::add);
        return new DataDiff(tables);
    }

    /** Whether every row that was there is there with every value that was not null; there may be more rows. */
    public boolean isPreserving() {
        return tables.stream().allMatch(TableDiff::isPreserving);
    }

    /** Whether the same rows are there, but for the time of their last update. */
    public boolean isSame() {
        return tables.stream().allMatch(TableDiff::isSame);
    }

    /** The tables that a row or a value of is gone or another. */
    public List<TableDiff> damaged() {
        return tables.stream().filter(table -> !table.isPreserving()).toList();
    }

    /** One paragraph for each table; empty when there is none. */
    public String render() {
        return tables.stream().map(TableDiff::render).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return tables.toString();
    }
}
