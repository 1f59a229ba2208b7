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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Views, each with its columns. */
final class Views {

    private static final String VIEWS = """
            select table_name as name, security_type, definer, check_option from information_schema.views
            where table_schema = ? order by table_name""";

    private static final String COLUMNS = """
            select c.table_name as tab, c.column_name as name, c.column_type as type
            from information_schema.columns c join information_schema.tables t
              on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = ? and t.table_type = 'VIEW' order by c.table_name, c.ordinal_position""";

    private static final Pattern STATEMENT = Pattern.compile(
            "CREATE (?:ALGORITHM=(\\w+) )?.*?SQL SECURITY \\w+ VIEW `(?:[^`]|``)+`(?: \\(.*?\\))? AS (.*)",
            Pattern.DOTALL);

    private Views() {}

    static List<SchemaObject> read(ReadSession session) throws SQLException {
        Map<String, List<String>> columns = new HashMap<>();
        session.list(
                COLUMNS,
                row -> columns.computeIfAbsent(row.get("tab"), view -> new ArrayList<>())
                        .add(row.get("name") + " " + row.get("type")));
        OwnName own = new OwnName(session.database());
        List<SchemaObject> views = new ArrayList<>();
        for (View view : session.list(VIEWS, View::of)) {
            String statement = own.removedFrom(session.show("view", view.name(), "Create View"));
            views.add(view.object(statement, columns.getOrDefault(view.name(), List.of())));
        }
        return views;
    }

    private record View(String name, String security, String definer, String checkOption) {

        static View of(ReadSession.Row row) throws SQLException {
            return new View(row.get("name"), row.get("security_type"), row.get("definer"), row.get("check_option"));
        }

        SchemaObject object(String statement, List<String> columns) {
            Matcher parts = STATEMENT.matcher(statement);
            boolean known = parts.matches();
            String algorithm = known && parts.group(1) != null ? parts.group(1) : "UNDEFINED";
            return SchemaObject.of(
                    ObjectKind.VIEW,
                    QualifiedName.of(name),
                    Definition.builder()
                            .with(Definition.TEXT, query(known ? parts.group(2) : statement))
                            .with("columns", columns)
                            .with("algorithm", algorithm.equals("UNDEFINED") ? "" : algorithm.toLowerCase(Locale.ROOT))
                            .with("security invoker", security.equals("INVOKER"))
                            .with(
                                    "check option",
                                    checkOption.equals("NONE") ? "" : checkOption.toLowerCase(Locale.ROOT))
                            .with("definer", definer)
                            .build());
        }

        private static String query(String text) {
            return text.replaceFirst(" WITH (LOCAL|CASCADED) CHECK OPTION$", "");
        }
    }
}
