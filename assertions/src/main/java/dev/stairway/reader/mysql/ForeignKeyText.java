package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import dev.stairway.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A foreign key as a table's statement has it. */
final class ForeignKeyText {

    private ForeignKeyText() {}

    static Definition definition(Words words) {
        words.accept("FOREIGN", "KEY");
        List<String> columns = Words.names(words.next());
        words.accept("REFERENCES");
        String target = table(words);
        List<String> targetColumns = Words.names(words.next());
        Definition.Builder key = Definition.builder()
                .with("type", "foreign key")
                .with("columns", columns)
                .with("references", target)
                .with("referenced columns", targetColumns);
        while (words.accept("ON")) {
            key.with("on " + words.next().text().toLowerCase(Locale.ROOT), action(words));
        }
        return key.with("options", words.rest()).build();
    }

    private static String table(Words words) {
        List<String> parts = new ArrayList<>();
        while (!words.isNext(Token.Kind.GROUP)) {
            Token part = words.next();
            if (!part.isWord(".")) {
                parts.add(part.value());
            }
        }
        return new QualifiedName(parts).toString();
    }

    /** To refuse at once or at the end of the statement is the same here, and one of them is the default: not told. */
    private static String action(Words words) {
        if (words.accept("NO", "ACTION") || words.accept("RESTRICT")) {
            return "";
        }
        String first = words.next().text().toLowerCase(Locale.ROOT);
        return first.equals("set") ? "set " + words.next().text().toLowerCase(Locale.ROOT) : first;
    }
}
