package dev.stairway.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of one object in a {@link SchemaText}.
 *
 * @param object the object
 * @param usualOwner the owner that is not told
 * @param columnsFollow whether its columns are told below it, one by one and in their order
 */
record ObjectText(SchemaObject object, String usualOwner, boolean columnsFollow) {

    static final String OWNER = "owner";
    static final String COLUMNS = "columns";

    private static final Set<String> OF_ROUTINES = Set.of(
            "arguments",
            "returns",
            "language",
            "window",
            "volatility",
            "strict",
            "security definer",
            "leakproof",
            "parallel",
            "cost",
            "rows",
            "settings",
            "support",
            "transforms",
            "library",
            "body");

    /** What the server's own text of an object says already, as far as that is known; anything else is told beside it. */
    private static final Map<ObjectKind, Set<String>> IN_THE_TEXT = Map.of(
            ObjectKind.FUNCTION, OF_ROUTINES,
            ObjectKind.PROCEDURE, OF_ROUTINES,
            ObjectKind.INDEX,
                    Set.of(
                            "table",
                            "method",
                            "unique",
                            COLUMNS,
                            "include",
                            "predicate",
                            "nulls not distinct",
                            "options"),
            ObjectKind.CONSTRAINT,
                    Set.of(
                            "type",
                            COLUMNS,
                            "references",
                            "referenced columns",
                            "on update",
                            "on delete",
                            "match",
                            "expression",
                            "deferrable",
                            "initially deferred",
                            "include",
                            "nulls not distinct"),
            ObjectKind.TRIGGER,
                    Set.of(
                            "timing",
                            "events",
                            "update columns",
                            "level",
                            "function",
                            "arguments",
                            "when",
                            "constraint",
                            "deferrable",
                            "initially deferred",
                            "from",
                            "old table",
                            "new table"),
            ObjectKind.RULE, Set.of("event", "instead"));

    /** The object under this name, with everything else that is to be said of it indented below. */
    List<String> lines(String name, String indent) {
        List<String> lines = new ArrayList<>();
        String label = indent + object.kind() + " " + visible(name);
        if (object.kind() == ObjectKind.COLUMN
                && told().values().stream().flatMap(List::stream).noneMatch(ObjectText::isLong)) {
            lines.add(label + ": "
                    + told().entrySet().stream().map(ObjectText::word).collect(Collectors.joining(", ")));
            return lines;
        }
        String text = object.definition().value(Definition.TEXT).orElse("");
        boolean besideName = !text.isEmpty() && !isLong(text);
        lines.add(besideName ? label + ": " + visible(text) : label);
        told().forEach((property, values) -> {
            if (!besideName || !property.equals(Definition.TEXT)) {
                property(property, values, indent + "  ", lines);
            }
        });
        return lines;
    }

    private Map<String, List<String>> told() {
        Map<String, List<String>> told =
                new java.util.LinkedHashMap<>(object.definition().properties());
        if (told.containsKey(Definition.TEXT)) {
            told.keySet().removeAll(IN_THE_TEXT.getOrDefault(object.kind(), Set.of()));
        }
        if (columnsFollow) {
            told.remove(COLUMNS);
        }
        told.remove(OWNER, List.of(usualOwner));
        return told;
    }

    private static String word(Map.Entry<String, List<String>> property) {
        String value = visible(String.join(", ", property.getValue()));
        if (property.getKey().equals("type")) {
            return value;
        }
        return value.equals("true") ? property.getKey() : property.getKey() + " " + value;
    }

    private static void property(String name, List<String> values, String indent, List<String> lines) {
        if (values.equals(List.of("true"))) {
            lines.add(indent + name);
        } else if (values.size() == 1 && !isLong(values.get(0))) {
            lines.add(indent + name + ": " + visible(values.get(0)));
        } else {
            lines.add(indent + name + ":");
            values.forEach(value -> value(value, indent + "  ", values.size() == 1 ? "" : "- ", lines));
        }
    }

    /** Empty lines stay empty: white space at the end of a line is what editors and git take away. */
    private static void value(String value, String indent, String dash, List<String> lines) {
        String[] parts = visible(value).split("\n", -1);
        lines.add(indent + dash + parts[0]);
        for (int i = 1; i < parts.length; i++) {
            lines.add(parts[i].isEmpty() ? "" : indent + " ".repeat(dash.length()) + parts[i]);
        }
    }

    private static boolean isLong(String text) {
        return text.indexOf('\n') >= 0;
    }

    /** Characters that an editor or git may change or hide are written as what they are called. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            boolean hidden = Character.isISOControl(point) && point != '\n' && point != '\t';
            shown.append(hidden ? "\\u{%x}".formatted(point) : Character.toString(point));
        });
        return shown.toString();
    }
}
