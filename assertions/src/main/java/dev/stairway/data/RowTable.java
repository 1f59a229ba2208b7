package dev.stairway.data;

import dev.stairway.data.RowDiff.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small table of what became of rows, for messages: the key, the column, the value before and the value after. */
public final class RowTable {

    private static final int MOST_ROWS = 10;
    private static final int WIDEST = 60;
    private static final List<String> HEADER = List.of("key", "column", "before", "after");

    private RowTable() {}

    /**
     * The table, without a line break at the end; empty when there is no row.
     *
     * @param rows the rows, of which the first few are shown
     * @param all how many rows there are in all, shown or not
     */
    public static String render(List<RowDiff> rows, long all) {
        List<RowDiff> shown = rows.stream().limit(MOST_ROWS).toList();
        if (shown.isEmpty()) {
            return "";
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(HEADER);
        shown.forEach(row -> lines.addAll(lines(row)));
        String text = aligned(lines);
        return all > shown.size() ? text + "\nand " + (all - shown.size()) + " more" : text;
    }

    private static List<List<String>> lines(RowDiff row) {
        String key = row.key().isEmpty() ? "(no key)" : row.key();
        return switch (row.kind()) {
            case REMOVED -> List.of(List.of(key, "(row)", whole(row), "(gone)"));
            case ADDED -> List.of(List.of(key, "(row)", "(none)", whole(row)));
            case CHANGED, TOUCHED ->
                row.values().stream().map(value -> changed(key, value)).toList();
        };
    }

    private static List<String> changed(String key, ValueDiff value) {
        int from = value.before() == null || value.after() == null ? 0 : firstShown(value.before(), value.after());
        return List.of(key, value.column(), shown(value.before(), from), shown(value.after(), from));
    }

    /** Long values that begin alike are shown from where they differ. */
    private static int firstShown(String before, String after) {
        int common = 0;
        while (common < Math.min(before.length(), after.length()) && before.charAt(common) == after.charAt(common)) {
            common++;
        }
        boolean fits = Math.max(before.length(), after.length()) <= WIDEST;
        return fits ? 0 : Math.max(0, common - WIDEST / 3);
    }

    private static String whole(RowDiff row) {
        String text = row.values().stream()
                .map(value ->
                        value.column() + "=" + shown(row.kind() == Kind.REMOVED ? value.before() : value.after(), 0))
                .collect(Collectors.joining(", "));
        return cut(text, 0, 2 * WIDEST);
    }

    /** On one line, and so that null, an empty text and spaces at the ends can be told. */
    private static String shown(@Nullable String value, int from) {
        if (value == null) {
            return "null";
        }
        String text = value.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
        boolean ambiguous = value.isBlank() || value.equals("null") || !value.equals(value.strip());
        String shown = cut(text, from, WIDEST);
        return ambiguous ? "'" + shown + "'" : shown;
    }

    private static String cut(String text, int from, int width) {
        String start = from > 0 ? "…" : "";
        String rest = text.substring(Math.min(from, text.length()));
        return start + (rest.length() > width ? rest.substring(0, width - 1) + "…" : rest);
    }

    private static String aligned(List<List<String>> lines) {
        List<Integer> widths = Stream.iterate(0, i -> i < HEADER.size(), i -> i + 1)
                .map(i -> lines.stream()
                        .mapToInt(line -> line.get(i).length())
                        .max()
                        .orElse(0))
                .toList();
        return lines.stream()
                .map(line -> Stream.iterate(0, i -> i < HEADER.size(), i -> i + 1)
                        .map(i -> line.get(i)
                                + " ".repeat(widths.get(i) - line.get(i).length()))
                        .collect(Collectors.joining("  "))
                        .stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
