package dev.stairway.data;

import dev.stairway.data.RowDiff.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what became of the rows of one table, and keeps examples. */
final class TableComparison implements RowVisitor {

    private final TablePair table;
    private final AutomaticColumns automatic;
    private final List<ColumnPair> compared;
    private final List<Integer> droppedPlaces;
    private final Map<ColumnPair, Long> changed = new LinkedHashMap<>();
    private final long[] lost;
    private final RowTally tally = new RowTally();

    private TableComparison(TablePair table, TimeSpan span) {
        this.table = table;
        this.automatic = new AutomaticColumns(table, span);
        this.compared =
                table.columns().stream().filter(pair -> !pair.isDerived()).toList();
        this.droppedPlaces = table.dropped().stream()
                .map(column -> table.before().columns().indexOf(column))
                .toList();
        this.lost = new long[droppedPlaces.size()];
    }

    static TableDiff compare(TablePair table, TimeSpan span) {
        TableComparison comparison = new TableComparison(table, span);
        table.visit(comparison);
        return new TableDiff(
                table.before().name(),
                table.after().name(),
                table.before().rows().size(),
                table.after().rows().size(),
                comparison.tally.counts(),
                comparison.columns(),
                comparison.tally.examples());
    }

    static TableDiff dropped(DataTable table) {
        RowTally tally = new RowTally();
        table.rows().forEach(row -> tally.add(Kind.REMOVED, () -> RowText.removed(table, row)));
        return new TableDiff(table.name(), null, table.rows().size(), 0, tally.counts(), List.of(), tally.examples());
    }

    static TableDiff added(DataTable table) {
        RowTally tally = new RowTally();
        table.rows().forEach(row -> tally.add(Kind.ADDED, () -> RowText.added(table, row)));
        return new TableDiff(null, table.name(), 0, table.rows().size(), tally.counts(), List.of(), tally.examples());
    }

    @Override
    public void matched(DataRow before, DataRow after) {
        countLost(before);
        List<ColumnPair> differing = compared.stream()
                .filter(column -> !column.isSame(before, after))
                .toList();
        if (differing.isEmpty()) {
            return;
        }
        List<ColumnPair> damaged = differing.stream()
                .filter(column -> !automatic.touched(column, column.valueAfter(after)))
                .toList();
        damaged.forEach(column -> changed.merge(column, 1L, Long::sum));
        List<ColumnPair> shown = damaged.isEmpty() ? differing : damaged;
        Kind kind = damaged.isEmpty() ? Kind.TOUCHED : Kind.CHANGED;
        tally.add(kind, () -> RowText.changed(table, kind, shown, before, after));
    }

    @Override
    public void removed(DataRow before) {
        countLost(before);
        tally.add(Kind.REMOVED, () -> RowText.removed(table.before(), before));
    }

    @Override
    public void added(DataRow after) {
        tally.add(Kind.ADDED, () -> RowText.added(table.after(), after));
    }

    private void countLost(DataRow before) {
        for (int i = 0; i < lost.length; i++) {
            lost[i] += before.value(droppedPlaces.get(i)) == null ? 0 : 1;
        }
    }

    private List<ColumnDiff> columns() {
        List<ColumnDiff> columns = new ArrayList<>();
        changed.forEach((pair, rows) -> columns.add(new ColumnDiff(pair.before(), pair.after(), rows)));
        for (int i = 0; i < lost.length; i++) {
            columns.add(new ColumnDiff(table.before().columns().get(droppedPlaces.get(i)), null, lost[i]));
        }
        columns.sort(Comparator.comparingInt(column -> table.before().columns().indexOf(column.before())));
        return columns;
    }
}
