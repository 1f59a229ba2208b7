package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Cursor.NotUnderstood;
import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;

/** Makes a snapshot of what a database file says. What is not understood is compared as a whole, token by token. */
final class SchemaObjects {

    private final StoredSchema stored;
    private final Writing writing;
    private final KnownTables tables = new KnownTables();
    private final List<SchemaObject> objects = new ArrayList<>();

    private SchemaObjects(StoredSchema stored) {
        this.stored = stored;
        this.writing = new Writing(stored.names());
    }

    static SchemaSnapshot of(StoredSchema stored) {
        SchemaObjects all = new SchemaObjects(stored);
        List<TableObjects> understood = new ArrayList<>();
        for (StoredObject object : stored.objects()) {
            if (object.isTable()) {
                all.table(object, understood);
            }
        }
        // Only when all tables are known, foreign keys can say what they lead to.
        understood.forEach(table -> all.objects.addAll(table.all()));
        stored.objects().stream().filter(object -> !object.isTable()).forEach(all::other);
        all.database();
        return SchemaSnapshot.of(all.objects);
    }

    private void table(StoredObject table, List<TableObjects> understood) {
        List<String> columns = names(table.name());
        if (!table.isVirtual()) {
            try {
                TableText text = TableText.parse(table.sql(), writing);
                if (ColumnText.names(text.columns()).equals(columns)) {
                    tables.add(table.name(), text);
                    understood.add(new TableObjects(tables, table.name(), text));
                    return;
                }
            } catch (NotUnderstood e) {
                // Then nothing is known of its parts but their names.
            }
        }
        QualifiedName name = QualifiedName.of(table.name());
        Definition whole = Definition.builder()
                .with(Definition.TEXT, writing.write(Tokens.of(table.sql())))
                .with("columns", columns)
                .with("unusable", stored.broken().get(table.name()))
                .build();
        objects.add(SchemaObject.of(ObjectKind.TABLE, name, whole));
        stored.columnsOf(table.name())
                .forEach(column -> objects.add(new SchemaObject(
                        ObjectKind.COLUMN,
                        name.child(column.name()),
                        name,
                        Definition.builder().with("type", column.type()).build())));
    }

    private List<String> names(String table) {
        return stored.columnsOf(table).stream().map(StoredColumn::name).toList();
    }

    private void other(StoredObject object) {
        QualifiedName parent = QualifiedName.of(tables.nameOf(object.table()));
        switch (object.type()) {
            case "index" ->
                objects.add(new SchemaObject(
                        ObjectKind.INDEX, QualifiedName.of(object.name()), parent, index(object, parent.toString())));
            case "trigger" ->
                objects.add(new SchemaObject(ObjectKind.TRIGGER, parent.child(object.name()), parent, trigger(object)));
            default -> objects.add(SchemaObject.of(ObjectKind.VIEW, QualifiedName.of(object.name()), view(object)));
        }
    }

    private Definition index(StoredObject index, String table) {
        try {
            return IndexText.parse(index, tables, writing).definition(table);
        } catch (NotUnderstood e) {
            return whole(index);
        }
    }

    private Definition trigger(StoredObject trigger) {
        try {
            return TriggerText.parse(trigger, tables, writing);
        } catch (NotUnderstood e) {
            return whole(trigger);
        }
    }

    private Definition view(StoredObject view) {
        Cursor cursor = new Cursor(Tokens.of(view.sql()));
        try {
            while (!cursor.accept("as")) {
                cursor.next();
            }
        } catch (NotUnderstood e) {
            return whole(view);
        }
        List<String> columns = stored.columnsOf(view.name()).stream()
                .map(column -> (column.name() + " " + column.type()).strip())
                .toList();
        return Definition.builder()
                .with(Definition.TEXT, writing.write(cursor.rest()))
                .with("columns", columns)
                .with("unusable", stored.broken().get(view.name()))
                .build();
    }

    private Definition whole(StoredObject object) {
        return Definition.builder()
                .with(Definition.TEXT, writing.write(Tokens.of(object.sql())))
                .build();
    }

    private void database() {
        List<String> words = new ArrayList<>();
        if (stored.userVersion() != 0) {
            words.add("user version " + stored.userVersion());
        }
        if (stored.applicationId() != 0) {
            words.add("application id " + stored.applicationId());
        }
        if (!words.isEmpty()) {
            Definition numbers = Definition.builder()
                    .with(Definition.TEXT, String.join(", ", words))
                    .build();
            objects.add(SchemaObject.of(ObjectKind.DATABASE, QualifiedName.of("main"), numbers));
        }
    }
}
