package dev.stairway.reader.mysql;

import dev.stairway.schema.SchemaObject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Base tables, with all that their statements say. */
final class Tables {

    private static final String TABLES = """
            select table_name as name, table_collation as collation from information_schema.tables
            where table_schema = ? and table_type in ('BASE TABLE', 'SYSTEM VERSIONED') order by table_name""";

    private static final String COLLATIONS = """
            select table_name as tab, column_name as name, collation_name as collation from information_schema.columns
            where table_schema = ? and collation_name is not null""";

    private record Found(String name, String collation) {}

    private Tables() {}

    static List<SchemaObject> read(ReadSession session) throws SQLException {
        Map<String, Map<String, String>> collations = new HashMap<>();
        session.list(
                COLLATIONS,
                row -> collations
                        .computeIfAbsent(row.get("tab"), table -> new HashMap<>())
                        .put(row.get("name"), row.get("collation")));
        OwnName own = new OwnName(session.database());
        List<SchemaObject> objects = new ArrayList<>();
        for (Found table : session.list(TABLES, row -> new Found(row.get("name"), row.get("collation")))) {
            String statement = own.removedFrom(session.show("table", table.name(), "Create Table"));
            objects.addAll(TableText.objects(
                    table.name(), statement, table.collation(), collations.getOrDefault(table.name(), Map.of())));
        }
        return objects;
    }
}
