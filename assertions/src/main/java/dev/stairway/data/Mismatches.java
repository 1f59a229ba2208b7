package dev.stairway.data;

import dev.stairway.data.RowDiff.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a table that are not as they should be.
 *
 * @param examined how many rows there were before
 * @param count how many of them are gone or not as they should be
 * @param examples the first few of those
 */
public record Mismatches(long examined, long count, List<RowDiff> examples) {

    /** What is said about one row. */
    @FunctionalInterface
    public interface Look {

        /** The values that are not as they should be; none when the row is right. */
        List<ValueDiff> at(RowChange row);
    }

    public Mismatches {
        examples = List.copyOf(examples);
    }

    static Mismatches find(TablePair table, Look look) {
        List<RowDiff> examples = new ArrayList<>();
        long[] count = {0};
        table.visit(new RowVisitor() {
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
                count[0]++;
                if (examples.size() < TableDiff.EXAMPLES) {
                    examples.add(row);
                }
            }
        });
        return new Mismatches(table.before().rows().size(), count[0], examples);
    }
}
