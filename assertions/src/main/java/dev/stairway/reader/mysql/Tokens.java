package dev.stairway.reader.mysql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a statement that the server printed into words; comments for certain versions count as what is in them. */
final class Tokens {

    private final String sql;
    private int at;

    private Tokens(String sql) {
        this.sql = sql;
    }

    static List<Token> of(String sql) {
        Tokens tokens = new Tokens(sql);
        List<Token> found = new ArrayList<>();
        while (tokens.skip()) {
            found.add(tokens.next());
        }
        return found;
    }

    /** Passes white space and the marks around version comments; false at the end. */
    private boolean skip() {
        while (at < sql.length()) {
            if (Character.isWhitespace(sql.charAt(at))) {
                at++;
            } else if (sql.startsWith("*/", at)) {
                at += 2;
            } else if (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at)) {
                at = sql.indexOf('!', at) + 1;
                while (at < sql.length() && Character.isDigit(sql.charAt(at))) {
                    at++;
                }
            } else {
                return true;
            }
        }
        return false;
    }

    private Token next() {
        int start = at;
        char first = sql.charAt(at);
        Token.Kind kind = switch (first) {
            case '`' -> Token.Kind.NAME;
            case '\'' -> Token.Kind.STRING;
            case '(' -> Token.Kind.GROUP;
            case ',' -> Token.Kind.COMMA;
            default -> Token.Kind.WORD;
        };
        at = end(start);
        return new Token(kind, sql.substring(start, at));
    }

    private int end(int from) {
        char first = sql.charAt(from);
        if (first == '`' || first == '\'' || first == '"') {
            return quoted(from);
        }
        if (first == '(') {
            return group(from);
        }
        int end = from;
        while (end < sql.length() && isInWord(sql.charAt(end)) && !sql.startsWith("*/", end)) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private static boolean isInWord(char c) {
        return !Character.isWhitespace(c) && "`'\"(),=;".indexOf(c) < 0;
    }

    private int quoted(int from) {
        char quote = sql.charAt(from);
        for (int i = from + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\' && quote != '`') {
                i++;
            } else if (c == quote) {
                if (i + 1 >= sql.length() || sql.charAt(i + 1) != quote) {
                    return i + 1;
                }
                i++;
            }
        }
        return sql.length();
    }

    private int group(int from) {
        int depth = 0;
        for (int i = from; i < sql.length(); ) {
            char c = sql.charAt(i);
            if (c == '`' || c == '\'' || c == '"') {
                i = quoted(i);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            i++;
            if (depth == 0) {
                return i;
            }
        }
        return sql.length();
    }
}
