package dev.stairway.diff;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Another order of the same columns as text: both orders, or, for a wide table, only the columns that moved. */
final class OrderText {

    private OrderText() {}

    static String of(Difference.Reordered reordered) {
        String before = String.join(", ", reordered.before());
        String after = String.join(", ", reordered.after());
        String both = ReadableText.oneLine(before) + " → " + ReadableText.oneLine(after);
        boolean complete = !ReadableText.isCut(before) && !ReadableText.isCut(after);
        return "order of columns: " + (complete ? both : moves(reordered.before(), reordered.after()));
    }

    /** What is cut from two long lists is mostly what differs, so this names the columns and their places. */
    private static String moves(List<String> before, List<String> after) {
        Set<String> unmoved = unmoved(before, after);
        String moves = before.stream()
                .filter(column -> !unmoved.contains(column))
                .map(column -> "%s from place %d to %d"
                        .formatted(column, before.indexOf(column) + 1, after.indexOf(column) + 1))
                .collect(Collectors.joining(", "));
        return ReadableText.oneLine(moves) + ", of " + before.size();
    }

    /** The longest choice of columns that stand in the same order in both lists. */
    private static Set<String> unmoved(List<String> before, List<String> after) {
        int[] places = before.stream().mapToInt(after::indexOf).toArray();
        int[] length = new int[places.length];
        int[] previous = new int[places.length];
        Arrays.fill(previous, -1);
        int last = 0;
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < i; j++) {
                if (places[j] < places[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            last = length[i] > length[last] ? i : last;
        }
        Set<String> chosen = new HashSet<>();
        for (int i = last; i >= 0; i = previous[i]) {
            chosen.add(before.get(i));
        }
        return chosen;
    }
}
