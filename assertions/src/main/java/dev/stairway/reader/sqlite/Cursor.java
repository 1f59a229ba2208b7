package dev.stairway.reader.sqlite;

import java.util.ArrayList;
import java.util.List;

/** A place in a list of tokens that moves forward as they are understood. */
final class Cursor {

    /** A text that the parser does not understand. */
    static final class NotUnderstood extends Exception {

        private static final long serialVersionUID = 1L;

        NotUnderstood(String message) {
            super(message);
        }
    }

    private final List<Token> tokens;
    private int position;

    Cursor(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean atEnd() {
        return position >= tokens.size();
    }

    /** Whether the next tokens are these words or signs. */
    boolean sees(String... words) {
        for (int i = 0; i < words.length; i++) {
            if (position + i >= tokens.size() || !tokens.get(position + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes past these words or signs when they are next. */
    boolean accept(String... words) {
        if (!sees(words)) {
            return false;
        }
        position += words.length;
        return true;
    }

    void expect(String... words) throws NotUnderstood {
        if (!accept(words)) {
            throw new NotUnderstood("no " + String.join(" ", words) + " at " + rest());
        }
    }

    Token next() throws NotUnderstood {
        if (atEnd()) {
            throw new NotUnderstood("it ends too early");
        }
        return tokens.get(position++);
    }

    String name() throws NotUnderstood {
        Token token = next();
        if (!token.isName()) {
            throw new NotUnderstood("no name but " + token.text());
        }
        return token.name();
    }

    /** A name behind which may stand another one, of which only the last counts: a schema is not part of a table's text. */
    String lastName() throws NotUnderstood {
        String name = name();
        while (accept(".")) {
            name = name();
        }
        return name;
    }

    /** All tokens between the next parenthesis and the one that closes it. */
    List<Token> parenthesised() throws NotUnderstood {
        expect("(");
        List<Token> inside = new ArrayList<>();
        for (int depth = 1; ; ) {
            Token token = next();
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0) {
                return inside;
            }
            inside.add(token);
        }
    }

    /** All tokens that are left. */
    List<Token> rest() {
        List<Token> rest = tokens.subList(Math.min(position, tokens.size()), tokens.size());
        return List.copyOf(rest);
    }

    /** Goes past all that is left. */
    void finish() {
        position = tokens.size();
    }

    /** The parts between commas outside of all parentheses. */
    static List<List<Token>> parts(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        int depth = 0;
        for (Token token : tokens) {
            depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            if (depth == 0 && token.is(",")) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        parts.add(part);
        return parts;
    }
}
