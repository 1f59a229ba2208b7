package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and texts as SQL writes them, always quoted. */
public final class SqlText {

    private SqlText() {}

    /** One part of a name, such as that of a column. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A whole name, its parts joined by dots. */
    public static String name(QualifiedName name) {
        return name.parts().stream().map(SqlText::name).collect(Collectors.joining("."));
    }

    static String names(Collection<String> names) {
        return names.stream().map(SqlText::name).collect(Collectors.joining(", "));
    }
}
