package dev.stairway.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A whole schema as text for a repository: every object with everything that defines it, in a fixed order, so that a changed
 * migration is a small difference between two versions of a file.
 *
 * <p>Each object begins a paragraph; the parts of a table stand below it, its columns in their physical order. Two schemas have
 * one text exactly when they are equal, but for one thing: the owner that most objects have is left out, because it is another one on
 * each machine.
 */
public final class SchemaText {

    private final SchemaSnapshot schema;
    private final String usualOwner;
    private final Set<SchemaObject> written = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private SchemaText(SchemaSnapshot schema) {
        this.schema = schema;
        this.usualOwner = usualOwner(schema);
    }

    /** The text of a schema; lines end in a single line feed, also the last one. Empty for a schema without objects. */
    public static String of(SchemaSnapshot schema) {
        SchemaText text = new SchemaText(schema);
        schema.objects().stream().filter(object -> object.owner().isEmpty()).forEach(text::paragraph);
        schema.objects().stream()
                .filter(object -> !text.written.contains(object))
                .forEach(text::paragraph);
        return text.lines.isEmpty() ? "" : String.join("\n", text.lines) + "\n";
    }

    private static String usualOwner(SchemaSnapshot schema) {
        Map<String, Long> counts = new HashMap<>();
        schema.objects()
                .forEach(object -> object.definition()
                        .value(ObjectText.OWNER)
                        .ifPresent(owner -> counts.merge(owner, 1L, Long::sum)));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private void paragraph(SchemaObject object) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        List<SchemaObject> parts = object.owner().isEmpty() ? parts(object) : List.of();
        write(object, object.name().toString(), "", !inOrder(object, parts).isEmpty());
        parts.forEach(part -> write(part, QualifiedName.of(part.name().last()).toString(), "  ", false));
    }

    private void write(SchemaObject object, String name, String indent, boolean columnsFollow) {
        written.add(object);
        lines.addAll(new ObjectText(object, usualOwner, columnsFollow).lines(name, indent));
    }

    /** What belongs to an object and is not written yet: columns as the table has them, then the rest by kind and name. */
    private List<SchemaObject> parts(SchemaObject object) {
        List<SchemaObject> parts = new ArrayList<>(schema.childrenOf(object.name()));
        parts.removeAll(written);
        List<SchemaObject> columns = inOrder(object, parts);
        parts.removeAll(columns);
        parts.addAll(0, columns);
        return parts;
    }

    /** The columns among the parts in the order that the table says; none when it says another set of columns. */
    private static List<SchemaObject> inOrder(SchemaObject object, List<SchemaObject> parts) {
        List<String> order = object.definition().values(ObjectText.COLUMNS);
        List<SchemaObject> columns = parts.stream()
                .filter(part -> part.kind() == ObjectKind.COLUMN)
                .sorted(Comparator.comparingInt(
                        part -> order.indexOf(part.name().last())))
                .toList();
        return columns.stream().map(column -> column.name().last()).toList().equals(order) ? columns : List.of();
    }
}
