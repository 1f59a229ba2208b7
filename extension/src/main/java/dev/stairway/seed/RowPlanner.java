package dev.stairway.seed;

import dev.stairway.seed.shape.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides what each row of a table holds: every choice in its turn, changed where a unique key would see a value twice. */
final class RowPlanner {

    private static final int ATTEMPTS = 1000;

    private final List<Choice> choices;
    private final SeenKeys seen;

    RowPlanner(List<Choice> choices, SeenKeys seen) {
        this.choices = List.copyOf(choices);
        this.seen = seen;
    }

    /** Says that a row is as good as written, so that no later one repeats its keys. */
    void take(Map<String, Cell> row) {
        seen.add(row);
    }

    /** The row with that number, as it is wished; empty when some key has no value left. */
    Optional<Map<String, Cell>> plan(int number) {
        return draft(number).row();
    }

    /** The row with that number, to be changed until the server takes it. */
    RowDraft draft(int number) {
        int[] wished = new int[choices.size()];
        for (int i = 0; i < wished.length; i++) {
            wished[i] = choices.get(i).wish(number, i % 2 == 1);
        }
        return new RowDraft(this, choices.stream().mapToInt(Choice::size).toArray(), wished);
    }

    /** The numbers of the choices that have to do with some columns, and more than one option. */
    List<Integer> touching(Collection<String> columns) {
        List<Integer> touched = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            boolean any = columns.isEmpty() || choices.get(i).columns().stream().anyMatch(columns::contains);
            if (any && choices.get(i).size() > 1) {
                touched.add(i);
            }
        }
        return touched;
    }

    /** The row with these options, changed where it would repeat a key; empty when that key has no value left. */
    Optional<Map<String, Cell>> withoutRepetition(RowDraft draft) {
        Map<String, Cell> row = row(draft.picks());
        List<UniqueKey> violated = seen.violatedBy(row);
        if (violated.isEmpty()) {
            return Optional.of(row);
        }
        List<Integer> touched = touching(violated.get(0).columns());
        RowDraft other = draft.copy();
        for (int attempt = 1; attempt <= ATTEMPTS && !touched.isEmpty(); attempt++) {
            other.turn(touched);
            Map<String, Cell> changed = row(other.picks());
            if (seen.violatedBy(changed).isEmpty()) {
                return Optional.of(changed);
            }
        }
        return violated.stream().anyMatch(UniqueKey::exact) ? Optional.empty() : Optional.of(row);
    }

    private Map<String, Cell> row(int[] picks) {
        Map<String, Cell> row = new LinkedHashMap<>();
        for (int i = 0; i < picks.length; i++) {
            Choice choice = choices.get(i);
            List<Cell> cells = choice.option(picks[i]);
            for (int column = 0; column < cells.size(); column++) {
                row.put(choice.columns().get(column), cells.get(column));
            }
        }
        return row;
    }
}
