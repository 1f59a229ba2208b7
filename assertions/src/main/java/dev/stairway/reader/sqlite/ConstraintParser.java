package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Cursor.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads one constraint, at a column or at the table. */
final class ConstraintParser {

    private final Cursor cursor;
    private final Writing writing;
    private boolean automatic;

    ConstraintParser(Cursor cursor, Writing writing) {
        this.cursor = cursor;
        this.writing = writing;
    }

    /** The next constraint of a table. */
    ConstraintText ofTable() throws NotUnderstood {
        String name = cursor.accept("constraint") ? cursor.name() : null;
        if (cursor.accept("primary", "key")) {
            return key(name, ConstraintText.PRIMARY_KEY);
        }
        if (cursor.accept("unique")) {
            return key(name, ConstraintText.UNIQUE);
        }
        if (cursor.accept("check")) {
            return check(name);
        }
        cursor.expect("foreign", "key");
        List<String> columns = new ArrayList<>();
        for (List<Token> part : Cursor.parts(cursor.parenthesised())) {
            columns.add(new Cursor(part).name());
        }
        cursor.expect("references");
        return reference(name, columns);
    }

    /** The next constraint of a column; null when what comes is none. */
    @Nullable
    ConstraintText ofColumn(String column, @Nullable String name) throws NotUnderstood {
        if (cursor.accept("primary", "key")) {
            boolean descending = cursor.accept("desc");
            cursor.accept("asc");
            String conflict = conflict();
            return new ConstraintText(
                    name,
                    ConstraintText.PRIMARY_KEY,
                    List.of(column),
                    List.of(descending ? "desc" : ""),
                    "",
                    conflict,
                    cursor.accept("autoincrement"),
                    descending,
                    null);
        }
        if (cursor.accept("unique")) {
            return new ConstraintText(
                    name, ConstraintText.UNIQUE, List.of(column), List.of(""), "", conflict(), false, false, null);
        }
        if (cursor.accept("check")) {
            return check(name);
        }
        return cursor.accept("references") ? reference(name, List.of(column)) : null;
    }

    private ConstraintText key(@Nullable String name, String type) throws NotUnderstood {
        List<String> columns = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (List<Token> part : Cursor.parts(cursor.parenthesised())) {
            Cursor inside = new Cursor(part);
            columns.add(inside.name());
            details.add(detail(inside));
        }
        return new ConstraintText(name, type, columns, details, "", conflict(), automatic, false, null);
    }

    private String detail(Cursor column) throws NotUnderstood {
        String collation = column.accept("collate") ? "collate " + column.name().toLowerCase(Locale.ROOT) : "";
        boolean descending = column.accept("desc");
        column.accept("asc");
        automatic |= column.accept("autoincrement");
        if (!column.atEnd()) {
            throw new NotUnderstood("a key has " + column.rest());
        }
        return (collation + (descending ? " desc" : "")).strip();
    }

    private ConstraintText check(@Nullable String name) throws NotUnderstood {
        String expression = writing.expression(cursor.parenthesised());
        return new ConstraintText(
                name, ConstraintText.CHECK, List.of(), List.of(), expression, conflict(), false, false, null);
    }

    private ConstraintText reference(@Nullable String name, List<String> columns) throws NotUnderstood {
        return new ConstraintText(
                name,
                ConstraintText.FOREIGN_KEY,
                columns,
                List.of(),
                "",
                "",
                false,
                false,
                new ReferenceParser(cursor).read());
    }

    /** What happens instead of an error; empty for the usual. */
    String conflict() throws NotUnderstood {
        if (!cursor.accept("on", "conflict")) {
            return "";
        }
        String action = cursor.name().toLowerCase(Locale.ROOT);
        return action.equals("abort") ? "" : action;
    }
}
