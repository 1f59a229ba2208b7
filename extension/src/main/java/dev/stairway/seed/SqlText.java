package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts as SQL writes them, always quoted. */
final class SqlText {

    private SqlText() {}

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String name(QualifiedName name) {
        return name.parts().stream().map(SqlText::name).collect(Collectors.joining("."));
    }

    static String names(Collection<String> names) {
        return names.stream().map(SqlText::name).collect(Collectors.joining(", "));
    }

    /** A text, for a session in which a backslash is just a character. */
    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
