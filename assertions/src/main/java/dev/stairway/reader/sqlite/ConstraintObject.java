package dev.stairway.reader.sqlite;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A constraint as an object of a schema. One without a name is called by what it says. */
final class ConstraintObject {

    private final KnownTables tables;
    private final QualifiedName table;
    private final ConstraintText text;
    private final List<String> columns;

    ConstraintObject(KnownTables tables, QualifiedName table, ConstraintText text) {
        this.tables = tables;
        this.table = table;
        this.text = text;
        this.columns = tables.columnsOf(table.last(), text.columns());
    }

    /** The object; {@code taken} are the names of the table's constraints so far. */
    SchemaObject object(List<String> taken) {
        String name = text.name() == null ? called() : text.name();
        int same = 1;
        while (taken.contains(same == 1 ? name : name + " " + same)) {
            same++;
        }
        String only = same == 1 ? name : name + " " + same;
        taken.add(only);
        return new SchemaObject(ObjectKind.CONSTRAINT, table.child(only), table, definition());
    }

    private String called() {
        if (text.type().equals(ConstraintText.CHECK)) {
            return "check (" + text.expression() + ")";
        }
        return text.type() + " (" + String.join(", ", columns) + ")";
    }

    private Definition definition() {
        Definition.Builder definition = Definition.builder()
                .with("type", text.type())
                .with(Definition.TEXT, written())
                .with("columns", columns);
        if (text.details().stream().anyMatch(detail -> !detail.isEmpty())) {
            definition.with("sorted", sorted());
        }
        definition
                .with("expression", text.expression())
                .with("on conflict", text.onConflict())
                .with("autoincrement", text.automatic())
                .with("not the row's number", isNoNumber());
        ReferenceText reference = text.reference();
        if (reference != null) {
            definition
                    .with("references", target(reference).toString())
                    .with("referenced columns", targetColumns(reference))
                    .with("on update", reference.onUpdate())
                    .with("on delete", reference.onDelete())
                    .with("match", reference.match())
                    .with("deferrable", reference.deferrable())
                    .with("initially deferred", reference.deferred());
        }
        return definition.build();
    }

    /** A key that is sorted downwards at its column is stored beside the rows, which one of the table is not. */
    private boolean isNoNumber() {
        return text.descending();
    }

    private List<String> sorted() {
        List<String> sorted = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            sorted.add((columns.get(i) + " " + text.details().get(i)).strip());
        }
        return sorted;
    }

    private QualifiedName target(ReferenceText reference) {
        return QualifiedName.of(tables.nameOf(reference.table()));
    }

    private List<String> targetColumns(ReferenceText reference) {
        return reference.columns().isEmpty()
                ? tables.keyOf(reference.table())
                : tables.columnsOf(reference.table(), reference.columns());
    }

    /** As PostgreSQL would write it, so that one statement about it fits both. */
    private String written() {
        String names = columns.stream().map(Writing::name).collect(Collectors.joining(", ", "(", ")"));
        ReferenceText reference = text.reference();
        if (reference == null) {
            return text.type().equals(ConstraintText.CHECK)
                    ? "CHECK (" + text.expression() + ")"
                    : text.type().toUpperCase(Locale.ROOT) + " " + names;
        }
        String columnsThere = String.join(
                ", ", targetColumns(reference).stream().map(Writing::name).toList());
        return "FOREIGN KEY %s REFERENCES %s(%s)%s%s"
                .formatted(
                        names,
                        target(reference),
                        columnsThere,
                        action(" ON UPDATE ", reference.onUpdate()),
                        action(" ON DELETE ", reference.onDelete()));
    }

    private static String action(String words, String action) {
        return action.isEmpty() ? "" : words + action.toUpperCase(Locale.ROOT);
    }
}
