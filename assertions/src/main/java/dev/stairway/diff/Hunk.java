package dev.stairway.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * A place where two lists differ, between elements that both have in the same order.
 *
 * @param from the index in the first list, from 0
 * @param gone what stands there only in the first list
 * @param to the index in the second list, from 0
 * @param come what stands there only in the second list
 */
record Hunk(int from, List<String> gone, int to, List<String> come) {

    /** Above this, what lies between the common beginning and the common end counts as one place. */
    private static final int MOST_COMPARISONS = 1_000_000;

    /** All places in their order, the fewest possible elements in them; empty when the lists are equal. */
    static List<Hunk> between(List<String> before, List<String> after) {
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        List<String> old = before.subList(start, before.size() - end);
        List<String> now = after.subList(start, after.size() - end);
        if ((long) old.size() * now.size() > MOST_COMPARISONS) {
            return List.of(new Hunk(start, old, start, now));
        }
        return between(old, now, start);
    }

    private static List<Hunk> between(List<String> old, List<String> now, int start) {
        int[][] common = common(old, now);
        List<Hunk> hunks = new ArrayList<>();
        int from = 0;
        int to = 0;
        for (int i = 0, j = 0; i < old.size() || j < now.size(); ) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
                from = i;
                to = j;
                continue;
            }
            boolean gone = j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1]);
            i += gone ? 1 : 0;
            j += gone ? 0 : 1;
            boolean last = i == old.size() && j == now.size();
            if (last || (i < old.size() && j < now.size() && old.get(i).equals(now.get(j)))) {
                hunks.add(new Hunk(start + from, old.subList(from, i), start + to, now.subList(to, j)));
            }
        }
        return hunks;
    }

    /** How many elements the rests of both lists have in common, from each index on. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
