package dev.stairway.diff;

/** Text of any content, made fit for one line of a message. */
final class ReadableText {

    private static final int LONGEST = 160;

    private ReadableText() {}

    /** The text with white space folded and its end cut when it is long. */
    static String oneLine(String text) {
        String folded = folded(text);
        return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST - 1) + "…";
    }

    /** Whether {@link #oneLine} cuts the end of the text. */
    static boolean isCut(String text) {
        return folded(text).length() > LONGEST;
    }

    private static String folded(String text) {
        return visible(text.strip().replaceAll("[ \\t]*\\r?\\n\\s*", " "));
    }

    /** The text with control characters written as escapes, so that a difference in them can be seen. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(point, shown));
        return shown.toString();
    }

    /** The text with everything but plain ASCII written as escapes, for what looks the same and is not. */
    static String ascii(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        visible(text).codePoints().forEach(point -> {
            if (point < 128) {
                shown.appendCodePoint(point);
            } else {
                shown.append("\\u{%x}".formatted(point));
            }
        });
        return shown.toString();
    }

    private static void append(int point, StringBuilder shown) {
        switch (point) {
            case '\n' -> shown.append("\\n");
            case '\r' -> shown.append("\\r");
            case '\t' -> shown.append("\\t");
            default -> {
                if (Character.isISOControl(point) || Character.getType(point) == Character.FORMAT) {
                    shown.append("\\u{%x}".formatted(point));
                } else {
                    shown.appendCodePoint(point);
                }
            }
        }
    }
}
