package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Events of the server's scheduler. When one starts is told only where it happens once: who names no moment gets that of the
 * statement, which is another one each time.
 */
final class Events {

    private static final String SQL = """
            select event_name as name, event_definition as body, execute_at as moment, interval_value as every,
              interval_field as unit, ends, status,
              case when starts not in (created, last_altered) then starts end as starts, on_completion as completion, event_comment as comment, definer,
              sql_mode as mode, time_zone as zone
            from information_schema.events where event_schema = ? order by event_name""";

    private Events() {}

    static List<SchemaObject> read(ReadSession session) throws SQLException {
        return session.list(SQL, Events::event);
    }

    private static SchemaObject event(ReadSession.Row row) throws SQLException {
        String every = row.get("every");
        String status = row.get("status").toLowerCase(Locale.ROOT);
        return SchemaObject.of(
                ObjectKind.EVENT,
                QualifiedName.of(row.get("name")),
                Definition.builder()
                        .with(
                                "every",
                                every.isEmpty()
                                        ? ""
                                        : every + " " + row.get("unit").toLowerCase(Locale.ROOT))
                        .with("at", row.get("moment"))
                        .with("starts", row.get("starts"))
                        .with("ends", row.get("ends"))
                        .with("status", status.equals("enabled") ? "" : status)
                        .with("preserved", row.get("completion").equals("PRESERVE"))
                        .with("body", BodyText.of(row.get("body")))
                        .with("definer", row.get("definer"))
                        .with("sql mode", row.get("mode"))
                        .with("time zone", row.get("zone"))
                        .with("comment", row.get("comment"))
                        .build());
    }
}
