package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What follows the name of a key in a table's statement. */
final class KeyText {

    private static final Set<String> HASHED = Set.of("memory", "heap");

    private KeyText() {}

    /**
     * The definition of a primary key or index.
     *
     * @param kind {@code primary key}, {@code unique}, {@code fulltext}, {@code spatial}, {@code vector}, or nothing
     */
    static Definition definition(String kind, Words words, String engine) {
        boolean unique = kind.equals("unique");
        boolean primary = kind.equals("primary key");
        List<String> columns = columns(words.next());
        String method = unique || primary ? "" : kind;
        String comment = "";
        boolean invisible = false;
        Set<String> options = new TreeSet<>();
        while (words.hasNext()) {
            if (words.accept("USING")) {
                method = words.next().text().toLowerCase(java.util.Locale.ROOT);
            } else if (words.accept("COMMENT")) {
                comment = words.next().value();
            } else if (words.accept("INVISIBLE") || words.accept("IGNORED")) {
                invisible = true;
            } else {
                options.add(option(words));
            }
        }
        return Definition.builder()
                .with("type", unique || primary ? kind : "")
                .with("unique", unique)
                .with("columns", columns)
                .with("method", isUsual(method, engine) ? "" : method)
                .with("invisible", invisible)
                .with("options", List.copyOf(options))
                .with("comment", comment)
                .build();
    }

    /** The method that an engine uses anyway may be named or not. */
    private static boolean isUsual(String method, String engine) {
        return method.equals(HASHED.contains(engine.toLowerCase(java.util.Locale.ROOT)) ? "hash" : "btree");
    }

    /** {@code WITH PARSER ngram}, {@code KEY_BLOCK_SIZE=4}, or what later versions may bring. */
    private static String option(Words words) {
        List<Token> option = new ArrayList<>(List.of(words.next()));
        boolean parser = option.get(0).isWord("WITH");
        for (int i = 0; i < 2 && (parser || words.isNext("=") || i == 1) && words.hasNext(); i++) {
            option.add(words.next());
        }
        return Words.text(option);
    }

    private static List<String> columns(Token group) {
        return Words.split(Tokens.of(group.value())).stream()
                .map(KeyText::column)
                .toList();
    }

    /** A column or expression, with its prefix and direction: {@code title(10) desc}. */
    private static String column(List<Token> tokens) {
        StringBuilder column = new StringBuilder(tokens.get(0).value());
        for (Token token : tokens.subList(1, tokens.size())) {
            column.append(
                    token.is(Token.Kind.GROUP)
                            ? token.text()
                            : " " + token.text().toLowerCase(java.util.Locale.ROOT));
        }
        return column.toString();
    }
}
