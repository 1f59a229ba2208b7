package dev.stairway.diff;

import java.text.Normalizer;

/** Values of any length and content as part of one line: only what differs, with some of what stands around it. */
final class Excerpt {

    private static final int LONGEST = 160;
    private static final int SHORT = 80;
    private static final int AROUND = 40;

    private Excerpt() {}

    /** A value's beginning, or all of it when it is not long. */
    static String of(String text) {
        return cut(text, 0, text.length(), false);
    }

    /** What differs between two values: {@code old → new}. Both are told in full when they are short. */
    static String pair(String before, String after) {
        int indent = indent(before, after);
        String old = before.substring(indent);
        String now = after.substring(indent);
        boolean alike =
                Normalizer.normalize(old, Normalizer.Form.NFC).equals(Normalizer.normalize(now, Normalizer.Form.NFC));
        if (old.length() <= SHORT && now.length() <= SHORT) {
            return cut(old, 0, old.length(), alike) + " → " + cut(now, 0, now.length(), alike);
        }
        int start = commonStart(old, now);
        int rest = Math.max(0, commonEnd(old, now, start) - AROUND);
        int from = Math.max(0, start - AROUND);
        return cut(old, from, old.length() - rest, alike) + " → " + cut(now, from, now.length() - rest, alike);
    }

    private static int indent(String one, String two) {
        int same = 0;
        int end = commonStart(one, two);
        while (same < end && Character.isWhitespace(one.charAt(same))) {
            same++;
        }
        return same;
    }

    private static int commonStart(String one, String two) {
        int same = 0;
        while (same < Math.min(one.length(), two.length()) && one.charAt(same) == two.charAt(same)) {
            same++;
        }
        return same;
    }

    private static int commonEnd(String one, String two, int start) {
        int same = 0;
        int most = Math.min(one.length(), two.length()) - start;
        while (same < most && one.charAt(one.length() - 1 - same) == two.charAt(two.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    /** The part of a text, at most {@value #LONGEST} characters, the cuts marked; in quotes where its edge is white. */
    private static String cut(String text, int from, int to, boolean escaped) {
        int end = Math.min(to, from + LONGEST);
        String part = text.substring(from, end);
        String shown = escaped ? ReadableText.ascii(part) : ReadableText.visible(part);
        boolean edged = shown.isEmpty()
                || (from == 0 && shown.startsWith(" "))
                || (end == text.length() && shown.endsWith(" "));
        String quote = edged ? "'" : "";
        return (from > 0 ? "…" : "") + quote + shown + quote + (end < text.length() ? "…" : "");
    }
}
