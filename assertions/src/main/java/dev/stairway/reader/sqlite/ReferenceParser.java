package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Cursor.NotUnderstood;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what follows the word {@code references}. */
final class ReferenceParser {

    private final Cursor cursor;
    private String onUpdate = "";
    private String onDelete = "";
    private String match = "";
    private boolean deferrable;
    private boolean deferred;

    ReferenceParser(Cursor cursor) {
        this.cursor = cursor;
    }

    ReferenceText read() throws NotUnderstood {
        String table = cursor.lastName();
        List<String> columns = new ArrayList<>();
        if (cursor.sees("(")) {
            for (List<Token> part : Cursor.parts(cursor.parenthesised())) {
                columns.add(new Cursor(part).name());
            }
        }
        while (clause()) {
            // Until something else comes.
        }
        return new ReferenceText(table, columns, onUpdate, onDelete, match, deferrable, deferred);
    }

    private boolean clause() throws NotUnderstood {
        if (cursor.accept("on", "update")) {
            onUpdate = action();
        } else if (cursor.accept("on", "delete")) {
            onDelete = action();
        } else if (cursor.accept("match")) {
            String word = cursor.name().toLowerCase(Locale.ROOT);
            match = word.equals("simple") ? "" : word;
        } else if (cursor.accept("not", "deferrable")) {
            // Written or not, this is how it is; deferred at first has then no effect.
            time();
            deferrable = false;
            deferred = false;
        } else if (cursor.accept("deferrable")) {
            deferrable = true;
            deferred = time();
        } else {
            return false;
        }
        return true;
    }

    private String action() throws NotUnderstood {
        if (cursor.accept("no", "action")) {
            return "";
        }
        if (cursor.accept("set", "null")) {
            return "set null";
        }
        if (cursor.accept("set", "default")) {
            return "set default";
        }
        return cursor.name().toLowerCase(Locale.ROOT);
    }

    private boolean time() {
        boolean late = cursor.accept("initially", "deferred");
        return late || (cursor.accept("initially", "immediate") && late);
    }
}
