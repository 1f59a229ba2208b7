package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Cursor.NotUnderstood;
import dev.stairway.reader.sqlite.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one column; the constraints that tables can have as well go to the table's. */
final class ColumnParser {

    private static final Set<String> AFTER_TYPE = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as",
            "on",
            "deferrable");

    private final Cursor cursor;
    private final Writing writing;
    private final List<ConstraintText> constraints;
    private boolean notNull;
    private String onConflict = "";
    private String defaultText = "";
    private String collation = "";
    private String generated = "";
    private boolean stored;

    ColumnParser(Cursor cursor, Writing writing, List<ConstraintText> constraints) {
        this.cursor = cursor;
        this.writing = writing;
        this.constraints = constraints;
    }

    ColumnText column() throws NotUnderstood {
        String name = cursor.name();
        String type = type();
        while (!cursor.atEnd()) {
            String constraint = cursor.accept("constraint") ? cursor.name() : null;
            clause(name, constraint);
        }
        return new ColumnText(name, type, notNull, onConflict, defaultText, collation, generated, stored);
    }

    private String type() throws NotUnderstood {
        List<String> words = new ArrayList<>();
        while (!cursor.atEnd() && !cursor.sees("(") && !isAfterType()) {
            words.add(cursor.next().name());
        }
        String type = String.join(" ", words).toUpperCase(Locale.ROOT);
        // SQLite takes these words at the end of a type, and says itself that they are none of it.
        String plain = type.replaceAll("\\s*GENERATED ALWAYS$", "");
        return cursor.sees("(") ? plain + modifier() : plain;
    }

    private boolean isAfterType() {
        return AFTER_TYPE.stream().anyMatch(cursor::sees);
    }

    private String modifier() throws NotUnderstood {
        StringBuilder text = new StringBuilder("(");
        for (Token token : cursor.parenthesised()) {
            text.append(token.is(",") ? ", " : token.text().toUpperCase(Locale.ROOT));
        }
        return text.append(')').toString();
    }

    private void clause(String column, @Nullable String name) throws NotUnderstood {
        ConstraintParser parser = new ConstraintParser(cursor, writing);
        if (cursor.accept("not", "null")) {
            notNull = true;
            onConflict = parser.conflict();
        } else if (cursor.accept("null")) {
            parser.conflict();
        } else if (cursor.accept("default")) {
            defaultText = defaultText();
        } else if (cursor.accept("collate")) {
            collation = cursor.name().toLowerCase(Locale.ROOT);
        } else if (cursor.accept("generated", "always", "as") || cursor.accept("as")) {
            generated = writing.expression(cursor.parenthesised());
            stored = cursor.accept("stored");
            cursor.accept("virtual");
        } else {
            ConstraintText constraint = parser.ofColumn(column, name);
            if (constraint == null) {
                throw new NotUnderstood("column " + column + " has " + cursor.rest());
            }
            constraints.add(constraint);
        }
    }

    private String defaultText() throws NotUnderstood {
        if (cursor.sees("(")) {
            return writing.expression(cursor.parenthesised());
        }
        Token first = cursor.next();
        List<Token> value = new ArrayList<>(List.of(first));
        if (first.is("-") || first.is("+")) {
            value.add(cursor.next());
        }
        // A name in double quotes is a text here, whatever columns there are.
        boolean quoted = first.kind() == Kind.DOUBLE_QUOTED || first.kind() == Kind.NAME;
        return quoted ? "'" + first.text().replace("'", "''") + "'" : writing.write(value);
    }
}
