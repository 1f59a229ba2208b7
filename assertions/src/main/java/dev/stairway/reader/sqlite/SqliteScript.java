package dev.stairway.reader.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Tells the statements of a script for SQLite apart. */
public final class SqliteScript {

    private SqliteScript() {}

    /** The single statements in order, without the semicolon; comments belong to the one that they stand before. */
    public static List<String> statements(String script) {
        Tokens tokens = Tokens.read(script);
        List<Token> all = tokens.all();
        List<String> statements = new ArrayList<>();
        int first = 0;
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is(";") && isEnd(all.subList(first, i))) {
                if (i > first) {
                    statements.add(script.substring(from, tokens.endOf(i) - 1).strip());
                }
                first = i + 1;
                from = tokens.endOf(i);
            }
        }
        if (first < all.size()) {
            statements.add(script.substring(from).strip());
        }
        return statements;
    }

    /** The statements inside of a trigger have semicolons of their own; after the last of them comes its end. */
    private static boolean isEnd(List<Token> statement) {
        Cursor cursor = new Cursor(statement);
        boolean made = cursor.accept("create");
        if (made && !cursor.accept("temp")) {
            cursor.accept("temporary");
        }
        int size = statement.size();
        return !made
                || !cursor.sees("trigger")
                || (size > 1
                        && statement.get(size - 1).is("end")
                        && statement.get(size - 2).is(";"));
    }
}
