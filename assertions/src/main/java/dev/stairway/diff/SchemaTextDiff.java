package dev.stairway.diff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How two texts of schemas differ, object by object: a line that names the object, and below it the lines that only the first has,
 * with {@code -}, and those that only the second has, with {@code +}.
 *
 * <p>It compares lines and reads nothing into them, so it can also tell what was changed by hand, or written by another version.
 */
public final class SchemaTextDiff {

    private static final int LONGEST = 160;

    private SchemaTextDiff() {}

    /**
     * The differences, in the order of the second text and then of the first; empty when both have the same lines. Line ends of
     * any kind are the same, as are empty lines at the end and lines that begin with {@code #}.
     */
    public static List<String> between(String first, String second) {
        Map<String, List<String>> before = paragraphs(first);
        Map<String, List<String>> after = paragraphs(second);
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            compare(name, before.getOrDefault(name, List.of()), after.getOrDefault(name, List.of()), lines);
        }
        return lines;
    }

    private static void compare(String name, List<String> before, List<String> after, List<String> lines) {
        if (before.equals(after)) {
            return;
        }
        if (before.isEmpty() || after.isEmpty()) {
            boolean gone = after.isEmpty();
            int parts = (gone ? before : after).size() - 1;
            lines.add((gone ? "- " : "+ ")
                    + shortened((gone ? before : after).get(0))
                    + (parts == 0 ? "" : " (and " + parts + (parts == 1 ? " line)" : " lines)")));
            return;
        }
        lines.add("~ " + name);
        for (Hunk hunk : Hunk.between(before, after)) {
            hunk.gone().forEach(line -> lines.add("    - " + shortened(line.strip())));
            hunk.come().forEach(line -> lines.add("    + " + shortened(line.strip())));
        }
    }

    /** Each object's lines by what its first line says before the colon; later ones of the same name are further lines of it. */
    private static Map<String, List<String>> paragraphs(String text) {
        Map<String, List<String>> paragraphs = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)) {
            if (line.startsWith("#")) {
                continue;
            }
            if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
                current = paragraphs.computeIfAbsent(name(line), name -> new ArrayList<>());
            }
            current.add(line);
        }
        paragraphs.values().forEach(SchemaTextDiff::withoutEmptyEnd);
        return paragraphs;
    }

    private static String name(String line) {
        int colon = line.indexOf(": ");
        return colon < 0 ? line : line.substring(0, colon);
    }

    private static void withoutEmptyEnd(List<String> lines) {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
    }

    private static String shortened(String line) {
        String shown = ReadableText.visible(line);
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST - 1) + "…";
    }
}
