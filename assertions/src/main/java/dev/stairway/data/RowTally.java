package dev.stairway.data;

import dev.stairway.data.RowDiff.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How many rows each thing happened to, with the first few of each kind as examples. */
final class RowTally {

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final Map<Kind, List<RowDiff>> examples = new EnumMap<>(Kind.class);

    void add(Kind kind, Supplier<RowDiff> row) {
        if (counts.merge(kind, 1L, Long::sum) <= TableDiff.EXAMPLES) {
            examples.computeIfAbsent(kind, any -> new ArrayList<>()).add(row.get());
        }
    }

    Map<Kind, Long> counts() {
        return counts;
    }

    /** The examples, by kind and then as they came. */
    List<RowDiff> examples() {
        return examples.values().stream().flatMap(List::stream).toList();
    }
}
