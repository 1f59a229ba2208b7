package dev.stairway.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The elements of a property with several values that were added, removed, replaced or moved: labels, columns, grants. */
final class ElementText {

    /** Properties whose elements are sorted by name, so that a place among them means nothing. */
    private static final Set<String> SORTED = Set.of(
            "grants",
            "revoked",
            "column grants",
            "options",
            "settings",
            "roles",
            "checks",
            "check comments",
            "tables",
            "schemas",
            "triggers");

    private final boolean placed;
    private final List<String> after;
    private final Set<String> moved = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private ElementText(String property, List<String> after) {
        this.placed = !SORTED.contains(property);
        this.after = after;
    }

    static List<String> of(String property, List<String> before, List<String> after) {
        ElementText text = new ElementText(property, after);
        List<Hunk> hunks = Hunk.between(before, after);
        Set<String> gone = new HashSet<>();
        hunks.forEach(hunk -> gone.addAll(hunk.gone()));
        hunks.stream()
                .flatMap(hunk -> hunk.come().stream())
                .filter(gone::contains)
                .forEach(text.moved::add);
        hunks.forEach(text::add);
        return text.lines;
    }

    private void add(Hunk hunk) {
        List<String> gone = new ArrayList<>(hunk.gone());
        gone.removeAll(moved);
        List<String> replaced = new ArrayList<>();
        for (int i = 0; i < hunk.come().size(); i++) {
            String element = hunk.come().get(i);
            String old = gone.stream()
                    .filter(other -> isReplaced(other, element, hunk))
                    .findFirst()
                    .orElse(null);
            if (moved.contains(element)) {
                lines.add(Excerpt.of(element) + " moved" + place(hunk.to() + i));
            } else if (old != null) {
                gone.remove(old);
                lines.add(Excerpt.pair(old, element));
            } else {
                replaced.add("+ " + Excerpt.of(element) + added(hunk.to() + i));
            }
        }
        gone.forEach(element -> lines.add("- " + Excerpt.of(element)));
        lines.addAll(replaced);
    }

    /** Whether one stands for the other: alone at its place, or with the same beginning, as {@code fillfactor=70} has. */
    private boolean isReplaced(String old, String now, Hunk hunk) {
        boolean alone = placed && hunk.gone().size() == 1 && hunk.come().size() == 1;
        return alone || (!beginning(old).isEmpty() && beginning(old).equals(beginning(now)));
    }

    private static String beginning(String element) {
        int end = element.indexOf('=');
        return end < 0 ? element.substring(0, element.indexOf(": ") + 1) : element.substring(0, end);
    }

    private String added(int index) {
        return placed && index < after.size() - 1 ? place(index) : "";
    }

    private String place(int index) {
        return index == 0 ? " before " + Excerpt.of(after.get(1)) : " after " + Excerpt.of(after.get(index - 1));
    }
}
