package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Triggers. Their order is told where several fire at the same moment. */
final class Triggers {

    private static final String SQL = """
            select trigger_name as name, event_object_table as tab, action_timing as timing, event_manipulation as event,
              action_order as position, action_statement as body, definer, sql_mode as mode
            from information_schema.triggers where trigger_schema = ? order by trigger_name""";

    private Triggers() {}

    static List<SchemaObject> read(ReadSession session) throws SQLException {
        return session.list(SQL, Triggers::trigger);
    }

    private static SchemaObject trigger(ReadSession.Row row) throws SQLException {
        QualifiedName table = QualifiedName.of(row.get("tab"));
        String position = row.get("position");
        return new SchemaObject(
                ObjectKind.TRIGGER,
                table.child(row.get("name")),
                table,
                Definition.builder()
                        .with("timing", row.get("timing").toLowerCase(Locale.ROOT))
                        .with(
                                "events",
                                List.of(row.get("event")
                                        .toLowerCase(Locale.ROOT)
                                        .split(",")))
                        .with("level", "row")
                        .with("position", position.equals("1") ? "" : position)
                        .with("body", BodyText.of(row.get("body")))
                        .with("definer", row.get("definer"))
                        .with("sql mode", row.get("mode"))
                        .build());
    }
}
