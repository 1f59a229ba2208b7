package dev.stairway.reader.mysql;

/**
 * A word of a statement as the server prints it.
 *
 * @param kind what it is
 * @param text the text with its quotes or parentheses
 */
record Token(Kind kind, String text) {

    enum Kind {
        /** A keyword, number or operator sign. */
        WORD,
        /** A quoted name. */
        NAME,
        /** A string in single quotes. */
        STRING,
        /** All between two parentheses, and these. */
        GROUP,
        /** A single comma outside of all parentheses. */
        COMMA
    }

    boolean is(Kind expected) {
        return kind == expected;
    }

    /** Whether it is this keyword, in any letter case. */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    /** What it says: a name or string without its quotes, a group without its parentheses, a word as it is. */
    String value() {
        String inner = kind == Kind.WORD || kind == Kind.COMMA ? text : text.substring(1, text.length() - 1);
        return switch (kind) {
            case NAME -> inner.replace("``", "`");
            case STRING -> Escapes.decoded(inner);
            default -> inner;
        };
    }
}
