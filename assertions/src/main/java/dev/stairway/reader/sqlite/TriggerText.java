package dev.stairway.reader.sqlite;

import dev.stairway.reader.sqlite.Cursor.NotUnderstood;
import dev.stairway.schema.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a {@code create trigger} says. */
final class TriggerText {

    private TriggerText() {}

    /**
     * The definition of a stored trigger.
     *
     * @throws NotUnderstood when it holds anything that is not known
     */
    static Definition parse(StoredObject trigger, KnownTables tables, Writing writing) throws NotUnderstood {
        Cursor cursor = new Cursor(Tokens.of(trigger.sql()));
        cursor.expect("create");
        cursor.expect("trigger");
        cursor.accept("if", "not", "exists");
        cursor.lastName();
        String timing = timing(cursor);
        String event = cursor.name().toLowerCase(Locale.ROOT);
        List<String> columns = new ArrayList<>();
        if (cursor.accept("of")) {
            do {
                columns.add(cursor.name());
            } while (cursor.accept(","));
        }
        cursor.expect("on");
        cursor.lastName();
        cursor.accept("for", "each", "row");
        List<Token> condition = new ArrayList<>();
        if (cursor.accept("when")) {
            while (!cursor.sees("begin")) {
                condition.add(cursor.next());
            }
        }
        String when = writing.expression(condition);
        String body = writing.write(cursor.rest());
        String text = "%s %s%s ON %s%s %s"
                .formatted(
                        timing,
                        event,
                        columns.isEmpty() ? "" : " of " + String.join(", ", columns),
                        tables.nameOf(trigger.table()),
                        when.isEmpty() ? "" : " when " + when,
                        body);
        return Definition.builder()
                .with(Definition.TEXT, text)
                .with("timing", timing)
                .with("events", event)
                .with("update columns", tables.columnsOf(trigger.table(), columns))
                .with("level", "row")
                .with("when", when)
                .with("body", body)
                .build();
    }

    private static String timing(Cursor cursor) {
        if (cursor.accept("after")) {
            return "after";
        }
        if (cursor.accept("instead", "of")) {
            return "instead of";
        }
        cursor.accept("before");
        return "before";
    }
}
