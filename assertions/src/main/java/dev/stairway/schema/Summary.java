package dev.stairway.schema;

import java.util.ArrayList;
import java.util.List;

/** One line about an object: what a person would say first, not the complete definition. */
final class Summary {

    private Summary() {}

    static String of(SchemaObject object) {
        Definition definition = object.definition();
        return switch (object.kind()) {
            case TABLE, FOREIGN_TABLE -> "(" + String.join(", ", definition.values("columns")) + ")";
            case COLUMN -> column(definition);
            case TYPE -> type(definition);
            case INDEX -> index(definition);
            case EXTENSION -> words("version", definition.value("version").orElse(""));
            case FUNCTION -> words("returns", definition.value("returns").orElse(""));
            case SEQUENCE -> words("owned by", definition.value("owned by").orElse(""));
            default -> definition.value(Definition.TEXT).orElse("").strip();
        };
    }

    private static String column(Definition column) {
        List<String> words = new ArrayList<>(column.values("type"));
        if (column.is("not null")) {
            words.add("not null");
        }
        column.value("default").ifPresent(text -> words.add("default " + text));
        if (column.is("auto increment")) {
            words.add("auto_increment");
        }
        column.value("identity").ifPresent(text -> words.add("generated " + text + " as identity"));
        column.value("generated").ifPresent(text -> words.add("generated always as (" + text + ")"));
        return String.join(" ", words);
    }

    private static String type(Definition type) {
        String kind = type.value("type").orElse("");
        List<String> labels = type.values("labels");
        if (!labels.isEmpty()) {
            return kind + " ('" + String.join("', '", labels) + "')";
        }
        return words(kind, type.value("base type").orElse(String.join(", ", type.values("attributes"))));
    }

    private static String index(Definition index) {
        String text = (index.is("unique") ? "unique " : "")
                + words("using", index.value("method").orElse(""))
                + " (" + String.join(", ", index.values("columns")) + ")";
        return text + index.value("predicate").map(where -> " where " + where).orElse("");
    }

    private static String words(String first, String second) {
        return second.isEmpty() ? "" : first + " " + second;
    }
}
