package dev.stairway.reader.mysql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the words of a statement one after the other. */
final class Words {

    private final List<Token> tokens;
    private int at;

    Words(List<Token> tokens) {
        this.tokens = tokens;
    }

    boolean hasNext() {
        return at < tokens.size();
    }

    /** The next word; what the server printed ended too soon when there is none. */
    Token next() {
        return tokens.get(at++);
    }

    @Nullable
    Token peek() {
        return hasNext() ? tokens.get(at) : null;
    }

    boolean isNext(Token.Kind kind) {
        return hasNext() && tokens.get(at).is(kind);
    }

    boolean isNext(String... words) {
        if (at + words.length > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!tokens.get(at + i).isWord(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** Passes these keywords if they are the next ones. */
    boolean accept(String... words) {
        boolean next = isNext(words);
        at += next ? words.length : 0;
        return next;
    }

    /** All that is left, as one text. */
    String rest() {
        List<Token> left = new ArrayList<>(tokens.subList(at, tokens.size()));
        at = tokens.size();
        return text(left);
    }

    /** Words as one text, with one space wherever there may be one. */
    static String text(List<Token> tokens) {
        StringBuilder text = new StringBuilder();
        Token before = null;
        for (Token token : tokens) {
            if (before != null && !isTight(before, token)) {
                text.append(' ');
            }
            text.append(token.text());
            before = token;
        }
        return text.toString();
    }

    private static boolean isTight(Token before, Token token) {
        return token.is(Token.Kind.COMMA)
                || token.isWord("=")
                || before.isWord("=")
                || before.text().endsWith(".")
                || token.text().startsWith(".")
                || (token.is(Token.Kind.GROUP) && before.is(Token.Kind.WORD))
                || (token.is(Token.Kind.STRING) && before.is(Token.Kind.WORD) && isIntroducer(before.text()));
    }

    /** What stands right before a literal: {@code b'1'}, {@code _utf8mb4'x'}. */
    private static boolean isIntroducer(String word) {
        return word.startsWith("_") || word.equalsIgnoreCase("b") || word.equalsIgnoreCase("x");
    }

    /** The lists of words between commas. */
    static List<List<Token>> split(List<Token> tokens) {
        List<List<Token>> parts = new ArrayList<>();
        List<Token> part = new ArrayList<>();
        for (Token token : tokens) {
            if (token.is(Token.Kind.COMMA)) {
                parts.add(part);
                part = new ArrayList<>();
            } else {
                part.add(token);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    /** The names in a group: {@code (`a`,`b`)}. */
    static List<String> names(Token group) {
        return split(Tokens.of(group.value())).stream()
                .map(part -> part.stream().map(Token::value).collect(Collectors.joining(" ")))
                .toList();
    }
}
