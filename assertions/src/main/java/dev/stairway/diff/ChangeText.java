package dev.stairway.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One changed property as text, at the smallest level that explains it. */
final class ChangeText {

    private static final int SHORT = 80;
    private static final List<String> ON = List.of("true");

    private ChangeText() {}

    static String of(PropertyChange change) {
        return change.property() + ": " + explain(change.before(), change.after());
    }

    private static String explain(List<String> before, List<String> after) {
        if (before.size() > 1 || after.size() > 1) {
            return elements(before, after);
        }
        if (before.equals(ON) && after.isEmpty()) {
            return "yes → no";
        }
        if (before.isEmpty() && after.equals(ON)) {
            return "no → yes";
        }
        String old = before.isEmpty() ? "" : before.get(0);
        String now = after.isEmpty() ? "" : after.get(0);
        if (before.isEmpty() || after.isEmpty() || (isShort(old) && isShort(now))) {
            return side(before) + " → " + side(after);
        }
        return firstChangedLine(old.split("\n", -1), now.split("\n", -1));
    }

    private static boolean isShort(String text) {
        return text.length() <= SHORT && text.indexOf('\n') < 0;
    }

    private static String side(List<String> values) {
        return values.isEmpty() ? "none" : clip(values.get(0), 0);
    }

    private static String elements(List<String> before, List<String> after) {
        List<String> gone = minus(before, after);
        List<String> come = minus(after, before);
        if (gone.isEmpty() && come.isEmpty()) {
            return "order " + list(before) + " → " + list(after);
        }
        return Stream.concat(
                        gone.stream().map(value -> "- " + clip(value, 0)),
                        come.stream().map(value -> "+ " + clip(value, 0)))
                .collect(Collectors.joining(", "));
    }

    private static String list(List<String> values) {
        return ReadableText.oneLine(String.join(", ", values));
    }

    private static List<String> minus(List<String> values, List<String> others) {
        List<String> rest = new ArrayList<>(values);
        others.forEach(rest::remove);
        return rest;
    }

    private static String firstChangedLine(String[] before, String[] after) {
        int same = 0;
        while (same < Math.min(before.length, after.length) && before[same].equals(after[same])) {
            same++;
        }
        String old = same < before.length ? before[same] : "";
        String now = same < after.length ? after[same] : "";
        int from = Math.max(0, commonStart(old, now) - SHORT / 2);
        String where = before.length > 1 || after.length > 1 ? "line " + (same + 1) + ": " : "";
        return where + clip(old, from) + " → " + clip(now, from);
    }

    private static int commonStart(String one, String two) {
        int same = 0;
        while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
            same++;
        }
        return same;
    }

    /** At most twice {@value #SHORT} characters from {@code from} on, the cuts marked. */
    private static String clip(String text, int from) {
        int end = Math.min(text.length(), from + 2 * SHORT);
        String shown = ReadableText.visible(text.substring(Math.min(from, text.length()), end));
        return (from > 0 ? "…" : "") + (shown.isEmpty() ? "''" : shown) + (end < text.length() ? "…" : "");
    }
}
