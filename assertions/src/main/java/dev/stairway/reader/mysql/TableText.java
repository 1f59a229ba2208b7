package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes apart what {@code SHOW CREATE TABLE} says: the table, its columns, keys and constraints. */
final class TableText {

    private final QualifiedName table;
    private final Map<String, String> collations;
    private final List<SchemaObject> parts = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> periods = new ArrayList<>();

    private TableText(String table, Map<String, String> collations) {
        this.table = QualifiedName.of(table);
        this.collations = collations;
    }

    /**
     * The objects that a statement makes.
     *
     * @param name the table's name
     * @param statement what the server printed
     * @param collation the table's collation, which the statement may leave out
     * @param collations the collation of each column that has one, by its name
     */
    static List<SchemaObject> objects(String name, String statement, String collation, Map<String, String> collations) {
        TableText text = new TableText(name, collations);
        Words words = new Words(Tokens.of(statement));
        while (!words.isNext(Token.Kind.GROUP)) {
            words.next();
        }
        Token body = words.next();
        TableOptions options = TableOptions.of(words, collation);
        Words.split(Tokens.of(body.value())).forEach(part -> text.add(new Words(part), options.engine()));
        text.parts.add(SchemaObject.of(ObjectKind.TABLE, text.table, text.table(options)));
        return text.parts;
    }

    private Definition table(TableOptions options) {
        Definition.Builder table = Definition.builder().with("columns", columns).with("periods", periods);
        options.addTo(table);
        return table.build();
    }

    private void add(Words words, String engine) {
        if (words.isNext(Token.Kind.NAME)) {
            column(words);
        } else if (words.isNext("PERIOD")) {
            periods.add(words.rest());
        } else if (words.accept("CONSTRAINT")) {
            constraint(words.next().value(), words);
        } else if (words.accept("PRIMARY", "KEY")) {
            Definition key = KeyText.definition("primary key", words, engine);
            parts.add(new SchemaObject(ObjectKind.CONSTRAINT, table.child("PRIMARY"), table, key));
        } else {
            index(words, engine);
        }
    }

    private void column(Words words) {
        String name = words.next().value();
        columns.add(name);
        ColumnText column = ColumnText.of(name, words, collations.get(name));
        parts.add(new SchemaObject(ObjectKind.COLUMN, table.child(name), table, column.definition()));
        column.check()
                .ifPresent(
                        check -> parts.add(new SchemaObject(ObjectKind.CONSTRAINT, columnCheck(name), table, check)));
    }

    /** A check of a column has its name; a constraint of the same name, which the server allows, has come before. */
    private QualifiedName columnCheck(String column) {
        return table.child(column);
    }

    private void constraint(String name, Words words) {
        if (words.isNext("FOREIGN", "KEY")) {
            addConstraint(name, ForeignKeyText.definition(words));
        } else {
            addConstraint(name, CheckText.definition(words));
        }
    }

    /** A constraint may be called as a column is whose own check has taken the name. */
    private void addConstraint(String name, Definition definition) {
        QualifiedName wanted = table.child(name);
        boolean taken = parts.stream()
                .anyMatch(part ->
                        part.kind() == ObjectKind.CONSTRAINT && part.name().equals(wanted));
        QualifiedName free = taken ? table.child(name + " (constraint)") : wanted;
        parts.add(new SchemaObject(ObjectKind.CONSTRAINT, free, table, definition));
    }

    private void index(Words words, String engine) {
        String kind = words.isNext("KEY") || words.isNext("INDEX")
                ? ""
                : words.next().text().toLowerCase(java.util.Locale.ROOT);
        words.next();
        QualifiedName name = table.child(words.next().value());
        parts.add(new SchemaObject(ObjectKind.INDEX, name, table, KeyText.definition(kind, words, engine)));
    }
}
