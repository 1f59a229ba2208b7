package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Cursor.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a {@code create table} says.
 *
 * @param columns in their physical order
 * @param constraints those of columns and of the table, in the order of the text
 * @param options {@code strict} and {@code without rowid}
 */
record TableText(List<ColumnText> columns, List<ConstraintText> constraints, List<String> options) {

    TableText {
        columns = List.copyOf(columns);
        constraints = List.copyOf(constraints);
        options = options.stream().sorted().toList();
    }

    /**
     * Reads a stored statement.
     *
     * @throws NotUnderstood when it holds anything that is not known
     */
    static TableText parse(String sql, Writing writing) throws NotUnderstood {
        Cursor cursor = new Cursor(Tokens.of(sql));
        cursor.expect("create");
        if (!cursor.accept("temp")) {
            cursor.accept("temporary");
        }
        cursor.expect("table");
        cursor.accept("if", "not", "exists");
        cursor.lastName();
        List<ColumnText> columns = new ArrayList<>();
        List<ConstraintText> constraints = new ArrayList<>();
        for (List<Token> part : Cursor.parts(cursor.parenthesised())) {
            if (ConstraintText.isOne(part)) {
                // Several may follow each other without a comma, which SQLite takes.
                Cursor inside = new Cursor(part);
                while (!inside.atEnd()) {
                    constraints.add(new ConstraintParser(inside, writing).ofTable());
                }
            } else {
                columns.add(new ColumnParser(new Cursor(part), writing, constraints).column());
            }
        }
        return new TableText(columns, constraints, options(cursor));
    }

    private static List<String> options(Cursor cursor) throws NotUnderstood {
        List<String> options = new ArrayList<>();
        while (!cursor.atEnd()) {
            if (cursor.accept("without", "rowid")) {
                options.add("without rowid");
            } else if (!cursor.accept(",") && !cursor.accept(";")) {
                options.add(cursor.name().toLowerCase(Locale.ROOT));
            }
        }
        return options;
    }

    boolean has(String option) {
        return options.contains(option);
    }
}
