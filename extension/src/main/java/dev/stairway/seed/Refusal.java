package dev.stairway.seed;

import java.util.List;

/**
 * Why the server did not take a row.
 *
 * @param message its message in one line, with the columns that it is about
 * @param columns the columns to change before another attempt; empty when nobody knows
 * @param isDuplicate whether another row has the same key
 */
public record Refusal(String message, List<String> columns, boolean isDuplicate) {

    private static final int LONGEST = 300;

    public Refusal {
        columns = List.copyOf(columns);
    }

    /**
     * A refusal with the server's own words.
     *
     * @param text of one line or more; only the first is told, and the columns after it
     */
    public static Refusal of(String text, List<String> columns, boolean duplicate) {
        String line = text.lines().findFirst().orElse("no message").strip();
        String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
        String about = columns.isEmpty() ? "" : " (" + String.join(", ", columns) + ")";
        return new Refusal(cut + about, columns, duplicate);
    }
}
