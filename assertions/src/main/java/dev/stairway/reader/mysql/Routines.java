package dev.stairway.reader.mysql;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Functions, procedures, and what MariaDB calls packages. */
final class Routines {

    private static final String ROUTINES = """
            select routine_name as name, routine_type as type, dtd_identifier as returns, routine_definition as body,
              routine_body as language, is_deterministic, sql_data_access, security_type as security,
              definer, sql_mode as mode, routine_comment as comment, collation_name as collation
            from information_schema.routines where routine_schema = ? order by routine_type, routine_name""";

    private static final String PARAMETERS = """
            select specific_name as name, routine_type as type, parameter_mode as mode, parameter_name as parameter,
              dtd_identifier as parameter_type, collation_name as collation
            from information_schema.parameters where specific_schema = ? and ordinal_position > 0
            order by specific_name, routine_type, ordinal_position""";

    private Routines() {}

    static List<SchemaObject> read(ReadSession session) throws SQLException {
        Map<String, List<String>> arguments = new HashMap<>();
        session.list(
                PARAMETERS,
                row -> arguments
                        .computeIfAbsent(row.get("type") + " " + row.get("name"), routine -> new ArrayList<>())
                        .add(argument(row)));
        return session.list(ROUTINES, row -> routine(row, arguments));
    }

    private static String argument(ReadSession.Row row) throws SQLException {
        String mode = row.get("mode").toLowerCase(Locale.ROOT);
        String collation = row.get("collation");
        return (mode.isEmpty() || mode.equals("in") ? "" : mode + " ")
                + row.get("parameter")
                + " "
                + row.get("parameter_type")
                + (collation.isEmpty() ? "" : " collate " + collation);
    }

    private static SchemaObject routine(ReadSession.Row row, Map<String, List<String>> arguments) throws SQLException {
        String type = row.get("type");
        String name = type.startsWith("PACKAGE")
                ? row.get("name") + " (" + type.toLowerCase(Locale.ROOT) + ")"
                : row.get("name");
        List<String> taken = arguments.getOrDefault(type + " " + row.get("name"), List.of());
        String access = row.get("sql_data_access").toLowerCase(Locale.ROOT);
        return SchemaObject.of(
                type.equals("FUNCTION") ? ObjectKind.FUNCTION : ObjectKind.PROCEDURE,
                QualifiedName.of(name),
                Definition.builder()
                        .with("arguments", String.join(", ", taken))
                        .with("returns", row.get("returns"))
                        .with("collation", row.get("collation"))
                        .with("language", row.get("language").toLowerCase(Locale.ROOT))
                        .with("volatility", row.get("is_deterministic").equals("YES") ? "immutable" : "")
                        .with("data access", access.equals("contains sql") ? "" : access)
                        .with("security definer", row.get("security").equals("DEFINER"))
                        .with("body", BodyText.of(row.get("body")))
                        .with("definer", row.get("definer"))
                        .with("sql mode", row.get("mode"))
                        .with("comment", row.get("comment"))
                        .build());
    }
}
