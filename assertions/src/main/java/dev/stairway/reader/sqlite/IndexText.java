package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Cursor.NotUnderstood;
import dev.stairway.schema.Definition;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@code create index} says.
 *
 * @param unique whether no two rows may be equal in its columns
 * @param columns columns and expressions in order, each with what differs from the default
 * @param plain the names of those that are just columns
 * @param predicate the condition of a partial index; empty when it holds every row
 */
record IndexText(boolean unique, List<String> columns, List<String> plain, String predicate) {

    IndexText {
        columns = List.copyOf(columns);
        plain = List.copyOf(plain);
    }

    /**
     * Reads a stored statement.
     *
     * @param tables knows how the table writes its columns
     * @throws NotUnderstood when it holds anything that is not known
     */
    static IndexText parse(StoredObject index, KnownTables tables, Writing writing) throws NotUnderstood {
        Cursor cursor = new Cursor(Tokens.of(index.sql()));
        cursor.expect("create");
        boolean unique = cursor.accept("unique");
        cursor.expect("index");
        cursor.accept("if", "not", "exists");
        cursor.lastName();
        cursor.expect("on");
        cursor.lastName();
        List<String> columns = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (List<Token> part : Cursor.parts(cursor.parenthesised())) {
            List<Token> said = ascending(part) ? part.subList(0, part.size() - 1) : part;
            if (said.get(0).isName()) {
                List<String> first =
                        tables.columnsOf(index.table(), List.of(said.get(0).name()));
                plain.addAll(first);
                String rest = writing.write(said.subList(1, said.size()));
                boolean call = said.size() > 1 && said.get(1).is("(");
                columns.add(call || isOperation(said) ? writing.write(said) : (first.get(0) + " " + rest).strip());
            } else {
                columns.add(writing.write(said));
            }
        }
        String predicate = cursor.accept("where") ? writing.expression(cursor.rest()) : "";
        return new IndexText(unique, columns, plain, predicate);
    }

    private static boolean ascending(List<Token> part) {
        return part.size() > 1 && part.get(part.size() - 1).is("asc");
    }

    /** Whether it is more than a column with its collation and order. */
    private static boolean isOperation(List<Token> part) {
        return part.size() > 1 && !part.get(1).is("collate") && !part.get(1).is("desc");
    }

    Definition definition(String table) {
        String text = "%sINDEX ON %s (%s)%s"
                .formatted(
                        unique ? "UNIQUE " : "",
                        table,
                        String.join(", ", columns),
                        predicate.isEmpty() ? "" : " WHERE " + predicate);
        return Definition.builder()
                .with(Definition.TEXT, text)
                .with("table", table)
                .with("unique", unique)
                .with("columns", columns)
                .with("predicate", predicate)
                .build();
    }
}
