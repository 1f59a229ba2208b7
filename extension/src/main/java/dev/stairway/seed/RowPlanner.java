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

    /** The row with that number; empty when some key has no value left. */
    Optional<Map<String, Cell>> plan(int number) {
        return vary(number, List.of(), 0);
    }

    /**
     * Another form of the row, with other values in some columns.
     *
     * @param columns the columns to vary; empty for all
     * @param attempt a number from one on, different for each form; zero for the row as it is wished
     */
    Optional<Map<String, Cell>> vary(int number, Collection<String> columns, int attempt) {
        int[] picks = new int[choices.size()];
        for (int i = 0; i < picks.length; i++) {
            picks[i] = choices.get(i).wish(number, i % 2 == 1);
        }
        if (attempt > 0) {
            move(picks, touching(columns), attempt);
        }
        return withoutRepetition(picks);
    }

    /** Like an odometer: the last of the choices turns first. */
    private void move(int[] picks, List<Integer> touched, int steps) {
        int rest = steps;
        for (int i = touched.size() - 1; i >= 0 && rest > 0; i--) {
            int choice = touched.get(i);
            int size = choices.get(choice).size();
            picks[choice] = (picks[choice] + rest % size) % size;
            rest /= size;
        }
    }

    private List<Integer> touching(Collection<String> columns) {
        List<Integer> touched = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            boolean any = columns.isEmpty() || choices.get(i).columns().stream().anyMatch(columns::contains);
            if (any && choices.get(i).size() > 1) {
                touched.add(i);
            }
        }
        return touched;
    }

    private Optional<Map<String, Cell>> withoutRepetition(int[] wished) {
        Map<String, Cell> row = row(wished);
        List<UniqueKey> violated = seen.violatedBy(row);
        if (violated.isEmpty()) {
            return Optional.of(row);
        }
        List<String> columns = violated.get(0).columns();
        List<Integer> touched = touching(columns);
        for (int attempt = 1; attempt <= ATTEMPTS && !touched.isEmpty(); attempt++) {
            int[] picks = wished.clone();
            move(picks, touched, attempt);
            Map<String, Cell> other = row(picks);
            if (seen.violatedBy(other).isEmpty()) {
                return Optional.of(other);
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
