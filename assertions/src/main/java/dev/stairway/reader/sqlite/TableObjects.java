package dev.stairway.reader.sqlite;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** A table with its columns and constraints as objects of a schema. */
final class TableObjects {

    private final KnownTables tables;
    private final QualifiedName name;
    private final TableText text;
    private final List<String> ownNumber;

    TableObjects(KnownTables tables, String name, TableText text) {
        this.tables = tables;
        this.name = QualifiedName.of(name);
        this.text = text;
        this.ownNumber = KnownTables.ownNumber(text);
    }

    List<SchemaObject> all() {
        List<SchemaObject> objects = new ArrayList<>();
        objects.add(SchemaObject.of(
                ObjectKind.TABLE,
                name,
                Definition.builder()
                        .with("columns", ColumnText.names(text.columns()))
                        .with("options", text.options())
                        .build()));
        text.columns().forEach(column -> objects.add(column(column)));
        List<String> names = new ArrayList<>();
        for (ConstraintText constraint : text.constraints()) {
            objects.add(new ConstraintObject(tables, name, constraint).object(names));
        }
        return objects;
    }

    private SchemaObject column(ColumnText column) {
        Definition definition = Definition.builder()
                .with("type", column.type())
                .with("not null", column.notNull() || isKeyWithoutNull(column))
                .with("on conflict", column.onConflict())
                .with("default", column.defaultText())
                .with("collation", column.collation().equals("binary") ? "" : column.collation())
                .with("generated", column.generated())
                .with("stored", column.stored())
                .build();
        return new SchemaObject(ObjectKind.COLUMN, name.child(column.name()), name, definition);
    }

    /** Whether SQLite refuses null without being told to; in other primary keys it does not. */
    private boolean isKeyWithoutNull(ColumnText column) {
        boolean never = text.has("without rowid") || text.has("strict");
        return ownNumber.contains(column.name())
                || (never
                        && text.constraints().stream()
                                .filter(constraint -> constraint.type().equals(ConstraintText.PRIMARY_KEY))
                                .anyMatch(key -> key.columns().stream().anyMatch(column.name()::equalsIgnoreCase)));
    }
}
