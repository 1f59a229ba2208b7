package dev.stairway.reader.sqlite;

import java.util.Locale;

/**
 * One word, literal or sign of an SQL text.
 *
 * @param kind what it is
 * @param text what it says: a name without its quotes, a string with them, everything else as it was written
 */
record Token(Kind kind, String text) {

    /** What a token is. */
    enum Kind {
        /** A keyword or a plain name. */
        WORD,
        /** A name in backticks or brackets. */
        NAME,
        /** A name in double quotes, or a text that somebody wrote so. */
        DOUBLE_QUOTED,
        /** A text in single quotes. */
        STRING,
        NUMBER,
        SIGN
    }

    /** Whether it is this keyword, in any case, or this sign. */
    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(expected);
    }

    /** Whether it can be a name. SQLite takes texts for names, too. */
    boolean isName() {
        return kind != Kind.NUMBER && kind != Kind.SIGN;
    }

    /** The name that it is. */
    String name() {
        return kind == Kind.STRING ? text.substring(1, text.length() - 1).replace("''", "'") : text;
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }
}
