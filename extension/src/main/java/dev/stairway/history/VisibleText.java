package dev.stairway.history;

/**
 * Text of any content, made fit to be looked at: what moves a terminal's cursor, turns the direction of reading or cannot be
 * seen is written as an escape.
 */
public final class VisibleText {

    private VisibleText() {}

    /** The text; its lines and tabs stay. */
    public static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::isHidden)) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (isHidden(point)) {
                shown.append("\\u{%x}".formatted(point));
            } else {
                shown.appendCodePoint(point);
            }
        });
        return shown.toString();
    }

    /** The text in one line: white space of any kind is one space. */
    public static String line(String text) {
        return of(text.strip().replaceAll("[\\s\\u0085\\u2028\\u2029]+", " "));
    }

    /** Whether a code point is a control character, an invisible mark, or no character at all. */
    public static boolean isHidden(int point) {
        if (point == '\n' || point == '\t') {
            return false;
        }
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
