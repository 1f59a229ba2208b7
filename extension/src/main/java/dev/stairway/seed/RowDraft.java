package dev.stairway.seed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row in the making: which option of each choice it has. What was changed for one refusal stays changed at the next. */
final class RowDraft {

    private final RowPlanner planner;
    private final int[] sizes;
    private final int[] wished;
    private final int[] turned;
    private int blindly;

    RowDraft(RowPlanner planner, int[] sizes, int[] wished) {
        this(planner, sizes, wished, new int[wished.length]);
    }

    private RowDraft(RowPlanner planner, int[] sizes, int[] wished, int[] turned) {
        this.planner = planner;
        this.sizes = sizes;
        this.wished = wished;
        this.turned = turned;
    }

    RowDraft copy() {
        return new RowDraft(planner, sizes, wished, turned.clone());
    }

    /** The row; empty when some key has no value left for it. */
    Optional<Map<String, Cell>> row() {
        return planner.withoutRepetition(this);
    }

    /** The number of the option of each choice. */
    int[] picks() {
        int[] picks = new int[wished.length];
        for (int i = 0; i < picks.length; i++) {
            picks[i] = (wished[i] + turned[i]) % Math.max(1, sizes[i]);
        }
        return picks;
    }

    /** Takes other options for some columns; for an empty list, or columns that cannot be changed, tries this and that. */
    void change(Collection<String> columns) {
        List<Integer> touched = planner.touching(columns);
        if (!columns.isEmpty() && !touched.isEmpty()) {
            turn(touched);
            return;
        }
        List<Integer> all = planner.touching(List.of());
        if (!all.isEmpty()) {
            changeBlindly(all);
        }
    }

    /** Like an odometer: the last of the choices turns first. */
    void turn(List<Integer> touched) {
        for (int i = touched.size() - 1; i >= 0; i--) {
            int choice = touched.get(i);
            turned[choice] = (turned[choice] + 1) % sizes[choice];
            if (turned[choice] != 0) {
                return;
            }
        }
    }

    /** In turns: all choices one further, and only one of them one further. */
    private void changeBlindly(List<Integer> all) {
        int round = blindly / 2;
        List<Integer> changed = blindly++ % 2 == 0 ? all : List.of(all.get(round % all.size()));
        changed.forEach(choice -> turned[choice] = (turned[choice] + 1) % sizes[choice]);
    }
}
