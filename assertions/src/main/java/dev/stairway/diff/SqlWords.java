package dev.stairway.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** SQL cut into words: names, literals, white space, and single signs. Joined again they are the same text. */
final class SqlWords {

    private SqlWords() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static int end(String text, int start) {
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            boolean escapes = first == '\'' && start > 0 && text.charAt(start - 1) == 'E';
            return closing(text, start + 1, first, escapes);
        }
        int end = start + 1;
        if (Character.isWhitespace(first)) {
            while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
                end++;
            }
        } else if (Character.isJavaIdentifierPart(first)) {
            while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                end++;
            }
        }
        return end;
    }

    private static int closing(String text, int from, char quote, boolean escapes) {
        int at = from;
        while (at < text.length()) {
            char next = text.charAt(at);
            boolean twice = next == quote && at + 1 < text.length() && text.charAt(at + 1) == quote;
            if (twice || (escapes && next == '\\')) {
                at += 2;
            } else if (next == quote) {
                return at + 1;
            } else {
                at++;
            }
        }
        return text.length();
    }

    /** The name that a word writes, without its quotes; null when the word is no name. */
    static @Nullable String name(String word) {
        char first = word.charAt(0);
        if (first == '"') {
            return word.length() < 2
                    ? null
                    : word.substring(1, word.length() - 1).replace("\"\"", "\"");
        }
        return Character.isJavaIdentifierStart(first) ? word : null;
    }

    /** What a string literal says; null when the word is none. */
    static @Nullable String literal(String word) {
        boolean closed = word.length() > 1 && word.charAt(0) == '\'' && word.endsWith("'");
        return closed ? word.substring(1, word.length() - 1).replace("''", "'") : null;
    }
}
