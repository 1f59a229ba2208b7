package dev.stairway.diff;

import java.util.ArrayList;
import java.util.List;

/** One changed property as text, at the smallest level that explains it, one line for each element that changed. */
final class ChangeText {

    private static final int MOST_LINES = 8;
    private static final List<String> ON = List.of("true");

    private ChangeText() {}

    static List<String> of(PropertyChange change) {
        List<String> explained = explain(change.property(), change.before(), change.after());
        List<String> lines = new ArrayList<>();
        explained.stream()
                .limit(MOST_LINES)
                .map(line -> change.property() + ": " + line)
                .forEach(lines::add);
        if (explained.size() > MOST_LINES) {
            lines.add(change.property() + ": and " + (explained.size() - MOST_LINES) + " more");
        }
        return lines;
    }

    private static List<String> explain(String property, List<String> before, List<String> after) {
        if (before.size() > 1 || after.size() > 1) {
            return ElementText.of(property, before, after);
        }
        if (before.isEmpty() || after.isEmpty()) {
            return List.of(one(before, after));
        }
        String old = before.get(0);
        String now = after.get(0);
        return old.indexOf('\n') < 0 && now.indexOf('\n') < 0 ? List.of(Excerpt.pair(old, now)) : LineText.of(old, now);
    }

    private static String one(List<String> before, List<String> after) {
        if (before.equals(ON)) {
            return "yes → no";
        }
        if (after.equals(ON)) {
            return "no → yes";
        }
        return (before.isEmpty() ? "none" : Excerpt.of(before.get(0)))
                + " → "
                + (after.isEmpty() ? "none" : Excerpt.of(after.get(0)));
    }
}
