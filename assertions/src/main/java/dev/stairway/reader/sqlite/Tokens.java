package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes an SQL text apart. White space and comments are no tokens. */
final class Tokens {

    private static final List<String> LONG_SIGNS = List.of("->>", "||", "<<", ">>", "<=", ">=", "<>", "!=", "==", "->");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private int position;

    private Tokens(String sql) {
        this.sql = sql;
    }

    /** All tokens in order. What is not closed ends with the text. */
    static List<Token> of(String sql) {
        return read(sql).tokens;
    }

    /** The tokens with the place after each. */
    static Tokens read(String sql) {
        Tokens tokens = new Tokens(sql);
        while (tokens.position < sql.length()) {
            tokens.next();
        }
        return tokens;
    }

    List<Token> all() {
        return tokens;
    }

    /** The place in the text after a token. */
    int endOf(int token) {
        return ends.get(token);
    }

    private void next() {
        char c = sql.charAt(position);
        if (Character.isWhitespace(c) || c == '\uFEFF') {
            position++;
        } else if (sql.startsWith("--", position)) {
            skipTo("\n");
        } else if (sql.startsWith("/*", position)) {
            skipTo("*/");
        } else if (c == '\'') {
            add(Kind.STRING, quoted(c), false);
        } else if (c == '"') {
            add(Kind.DOUBLE_QUOTED, quoted(c), true);
        } else if (c == '`' || c == '[') {
            add(Kind.NAME, quoted(c), true);
        } else if (Character.isDigit(c) || (c == '.' && isDigitAt(position + 1))) {
            add(Kind.NUMBER, number(), false);
        } else if (isWordPart(c)) {
            word();
        } else {
            add(Kind.SIGN, sign(), false);
        }
    }

    private void skipTo(String end) {
        int found = sql.indexOf(end, position + 2);
        position = found < 0 ? sql.length() : found + end.length();
    }

    private void add(Kind kind, String text, boolean unquote) {
        if (unquote) {
            String end = text.startsWith("[") ? "]" : text.substring(0, 1);
            String inside = text.substring(1, Math.max(1, text.length() - 1));
            tokens.add(new Token(kind, end.equals("]") ? inside : inside.replace(end + end, end)));
        } else {
            tokens.add(new Token(kind, text));
        }
        ends.add(position);
    }

    private String quoted(char quote) {
        char end = quote == '[' ? ']' : quote;
        int start = position++;
        while (position < sql.length()) {
            boolean closes = sql.charAt(position++) == end;
            boolean doubled = end != ']' && position < sql.length() && sql.charAt(position) == end;
            if (closes && !doubled) {
                break;
            }
            position += closes ? 1 : 0;
        }
        return sql.substring(start, position);
    }

    private String number() {
        int start = position++;
        while (position < sql.length()
                && (isWordPart(sql.charAt(position)) || sql.charAt(position) == '.' || isExponent())) {
            position++;
        }
        return sql.substring(start, position);
    }

    private boolean isExponent() {
        char c = sql.charAt(position);
        char before = Character.toLowerCase(sql.charAt(position - 1));
        return (c == '+' || c == '-') && before == 'e' && isDigitAt(position + 1);
    }

    private boolean isDigitAt(int place) {
        return place < sql.length() && Character.isDigit(sql.charAt(place));
    }

    private void word() {
        int start = position;
        while (position < sql.length() && isWordPart(sql.charAt(position))) {
            position++;
        }
        String word = sql.substring(start, position);
        if (word.equalsIgnoreCase("x") && position < sql.length() && sql.charAt(position) == '\'') {
            add(Kind.STRING, "x" + quoted('\''), false);
        } else {
            add(Kind.WORD, word, false);
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 0x7f || c == '@' || c == '?' || c == '#';
    }

    private String sign() {
        String sign = LONG_SIGNS.stream()
                .filter(each -> sql.startsWith(each, position))
                .findFirst()
                .orElse(sql.substring(position, position + 1));
        position += sign.length();
        return sign;
    }
}
