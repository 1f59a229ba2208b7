package dev.stairway.reader.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a database, found by their names in any case, as SQLite finds them. */
final class KnownTables {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, TableText> texts = new HashMap<>();

    void add(String name, TableText text) {
        names.put(name.toLowerCase(Locale.ROOT), name);
        texts.put(name.toLowerCase(Locale.ROOT), text);
    }

    /** The name as the table itself has it; as it is given where there is no such table. */
    String nameOf(String table) {
        return names.getOrDefault(table.toLowerCase(Locale.ROOT), table);
    }

    /** The columns as the table itself writes them. */
    List<String> columnsOf(String table, List<String> columns) {
        TableText text = texts.get(table.toLowerCase(Locale.ROOT));
        return text == null ? columns : asDeclared(text, columns);
    }

    /** The columns that a foreign key means when it names none. */
    List<String> keyOf(String table) {
        TableText text = texts.get(table.toLowerCase(Locale.ROOT));
        return text == null ? List.of() : asDeclared(text, key(text));
    }

    private static List<String> key(TableText text) {
        return text.constraints().stream()
                .filter(constraint -> constraint.type().equals(ConstraintText.PRIMARY_KEY))
                .map(ConstraintText::columns)
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> asDeclared(TableText text, List<String> columns) {
        return columns.stream()
                .map(column -> text.columns().stream()
                        .map(ColumnText::name)
                        .filter(column::equalsIgnoreCase)
                        .findFirst()
                        .orElse(column))
                .toList();
    }

    /** The column that is another name for the row's own number; empty when none is. */
    static List<String> ownNumber(TableText text) {
        if (text.has("without rowid")) {
            return List.of();
        }
        return text.constraints().stream()
                .filter(constraint -> constraint.type().equals(ConstraintText.PRIMARY_KEY))
                .filter(key -> key.columns().size() == 1 && !key.descending())
                .flatMap(key -> asDeclared(text, key.columns()).stream())
                .filter(name ->
                        text.columns().stream().anyMatch(column -> column.name().equals(name) && column.isInteger()))
                .toList();
    }
}
