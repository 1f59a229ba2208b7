package dev.stairway.seed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Brings what several columns may hold together into an order in which the first rows are as telling as they can be: each as close as
 * possible to what its columns would hold by themselves, in another partition than the rows before, with values not used so far.
 */
final class TupleOrder {

    private final List<Choice> choices;
    private final int rows;
    private final Map<Integer, Integer> partitions = new HashMap<>();
    private final Set<List<Integer>> used = new HashSet<>();

    TupleOrder(List<Choice> choices, int rows) {
        this.choices = choices;
        this.rows = rows;
    }

    /** Tuples hold the number of an option for each choice, and at the end the number of the partition. */
    List<int[]> sort(List<int[]> tuples) {
        List<int[]> rest = new ArrayList<>(tuples);
        List<int[]> sorted = new ArrayList<>();
        for (int row = 0; row < rows && !rest.isEmpty(); row++) {
            int[] wish = wish(row);
            int[] best = rest.stream()
                    .max(Comparator.comparingInt(tuple -> score(tuple, wish)))
                    .orElseThrow();
            rest.remove(best);
            remember(best);
            sorted.add(best);
        }
        sorted.addAll(rest);
        return sorted;
    }

    private int[] wish(int row) {
        int[] wish = new int[choices.size()];
        for (int i = 0; i < wish.length; i++) {
            wish[i] = choices.get(i).wish(row, i % 2 == 1);
        }
        return wish;
    }

    private int score(int[] tuple, int[] wish) {
        int score = -100 * partitions.getOrDefault(tuple[wish.length], 0);
        for (int i = 0; i < wish.length; i++) {
            score += tuple[i] == wish[i] ? 4 : 0;
            score += used.contains(List.of(i, tuple[i])) ? 0 : 3;
        }
        return score;
    }

    private void remember(int[] tuple) {
        partitions.merge(tuple[choices.size()], 1, Integer::sum);
        for (int i = 0; i < choices.size(); i++) {
            used.add(List.of(i, tuple[i]));
        }
    }
}
