package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Token.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes tokens in one way only: keywords and names in lower case, names without quotes where they need none, one space
 * where there is any. What is quoted in double quotes is a name when the database knows one like that, and else a text, as
 * SQLite itself takes it.
 */
final class Writing {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_$]*");

    /** Words that are followed by a space before a parenthesis; a function's name is not. */
    private static final Set<String> BEFORE_PARENTHESIS = Set.of(
            "and",
            "or",
            "not",
            "in",
            "is",
            "like",
            "glob",
            "match",
            "regexp",
            "between",
            "case",
            "when",
            "then",
            "else",
            "values",
            "check",
            "over",
            "as",
            "on",
            "from",
            "join",
            "where",
            "select",
            "union",
            "except",
            "intersect",
            "all",
            "exists",
            "filter",
            "using",
            "default",
            "key",
            "unique",
            "references",
            "having",
            "by",
            "set",
            "into",
            "return",
            "returning",
            "distinct",
            "materialized",
            "with",
            "conflict",
            "limit",
            "offset",
            "escape",
            "collate",
            "raise_");

    /** Words after which a sign belongs to the number that follows. */
    private static final Set<String> BEFORE_SIGN = Set.of(
            "and", "or", "not", "in", "is", "like", "between", "case", "when", "then", "else", "select", "where",
            "values", "default", "limit", "offset", "on", "having", "by", "return", "set");

    private final Set<String> known;

    /** A writer for a database in which these are names, in any case. */
    Writing(Collection<String> names) {
        this.known = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    /** A text that means the same as the tokens. */
    String write(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 && isSpaced(tokens, i)) {
                text.append(' ');
            }
            text.append(write(tokens.get(i)));
        }
        return text.toString();
    }

    /** The same, without parentheses around the whole. */
    String expression(List<Token> tokens) {
        List<Token> inside = tokens;
        while (isEnclosed(inside)) {
            inside = inside.subList(1, inside.size() - 1);
        }
        return write(inside);
    }

    private static boolean isEnclosed(List<Token> tokens) {
        if (tokens.size() < 2 || !tokens.get(0).is("(")) {
            return false;
        }
        int depth = 0;
        for (int i = 0; i < tokens.size() - 1; i++) {
            depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return tokens.get(tokens.size() - 1).is(")");
    }

    private String write(Token token) {
        return switch (token.kind()) {
            case WORD -> token.lower();
            case NAME -> name(token.text());
            case DOUBLE_QUOTED -> known.contains(token.lower()) ? name(token.text()) : text(token.text());
            case STRING -> token.text().startsWith("x") ? token.lower() : token.text();
            case NUMBER -> token.lower();
            case SIGN -> token.text();
        };
    }

    private static String text(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** A name as it is written inside of an expression. */
    static String name(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PLAIN.matcher(lower).matches() ? lower : '"' + lower.replace("\"", "\"\"") + '"';
    }

    private static boolean isSpaced(List<Token> tokens, int at) {
        Token before = tokens.get(at - 1);
        Token token = tokens.get(at);
        if (before.is("(") || before.is(".") || token.is(")") || token.is(",") || token.is(".") || token.is(";")) {
            return false;
        }
        if (token.is("(")) {
            return before.kind() != Kind.NAME
                    && (before.kind() != Kind.WORD || BEFORE_PARENTHESIS.contains(before.lower()));
        }
        return !isUnary(tokens, at - 1);
    }

    private static boolean isUnary(List<Token> tokens, int at) {
        Token sign = tokens.get(at);
        if (!sign.is("-") && !sign.is("+") && !sign.is("~")) {
            return false;
        }
        if (at == 0) {
            return true;
        }
        Token before = tokens.get(at - 1);
        return before.kind() == Kind.SIGN
                ? !before.is(")")
                : before.kind() == Kind.WORD && BEFORE_SIGN.contains(before.lower());
    }
}
