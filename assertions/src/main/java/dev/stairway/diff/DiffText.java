package dev.stairway.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Differences as text: {@code +} for what only the second schema has, {@code -} for what only the first has, {@code ~}
 * for what changed, aligned in columns and one line each.
 */
final class DiffText {

    private static final int WIDEST_NAME = 60;

    private DiffText() {}

    static String render(List<Difference> differences) {
        List<DiffLine> lines = lines(differences);
        int kinds = lines.stream().mapToInt(line -> line.kind().length()).max().orElse(0);
        int names = lines.stream()
                .mapToInt(line -> Math.min(WIDEST_NAME, line.name().length()))
                .max()
                .orElse(0);
        return lines.stream()
                .map(line -> "%s %s  %s  %s"
                        .formatted(line.sign(), pad(line.kind(), kinds), pad(line.name(), names), line.text())
                        .stripTrailing())
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    static List<DiffLine> lines(List<Difference> differences) {
        List<DiffLine> lines = new ArrayList<>();
        differences.forEach(difference -> add(difference, lines));
        return lines;
    }

    private static void add(Difference difference, List<DiffLine> lines) {
        String kind = difference.kind().label();
        String name = ReadableText.visible(difference.name().toString());
        if (difference instanceof Difference.Added added) {
            lines.add(new DiffLine(
                    "+", kind, name, ReadableText.oneLine(added.object().summary())));
        } else if (difference instanceof Difference.Removed removed) {
            lines.add(new DiffLine(
                    "-", kind, name, ReadableText.oneLine(removed.object().summary())));
        } else if (difference instanceof Difference.Renamed renamed) {
            lines.add(new DiffLine("~", kind, name, "renamed: " + renamed.formerName() + " → " + renamed.newName()));
            renamed.changes().forEach(change -> add(change, kind, name, lines));
        } else if (difference instanceof Difference.Changed changed) {
            changed.changes().forEach(change -> add(change, kind, name, lines));
        } else if (difference instanceof Difference.Reordered reordered) {
            lines.add(new DiffLine("~", kind, name, OrderText.of(reordered)));
        }
    }

    private static void add(PropertyChange change, String kind, String name, List<DiffLine> lines) {
        ChangeText.of(change).forEach(text -> lines.add(new DiffLine("~", kind, name, text)));
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
