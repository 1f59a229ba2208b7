package dev.stairway.data;

import dev.stairway.data.RowDiff.Kind;
import java.util.ArrayList;
import java.util.List;

/** Looks for the rows of a table that are gone or not as they should be. */
final class MismatchSearch implements RowVisitor {

    private final TablePair table;
    private final Mismatches.Look look;
    private final List<RowDiff> examples = new ArrayList<>();
    private long count;

    private MismatchSearch(TablePair table, Mismatches.Look look) {
        this.table = table;
        this.look = look;
    }

    static Mismatches in(TablePair table, Mismatches.Look look) {
        MismatchSearch search = new MismatchSearch(table, look);
        table.visit(search);
        return new Mismatches(table.before().rows().size(), search.count, search.examples);
    }

    @Override
    public void matched(DataRow before, DataRow after) {
        RowChange row = new RowChange(table, before, after);
        List<ValueDiff> wrong = look.at(row);
        if (!wrong.isEmpty()) {
            keep(new RowDiff(Kind.CHANGED, row.key(), wrong));
        }
    }

    @Override
    public void removed(DataRow before) {
        keep(RowText.removed(table.before(), before));
    }

    @Override
    public void added(DataRow after) {
        // New rows were nothing before: there is nothing to say about them.
    }

    private void keep(RowDiff row) {
        count++;
        if (examples.size() < TableDiff.EXAMPLES) {
            examples.add(row);
        }
    }
}
