package dev.stairway.reader.mysql;

import dev.stairway.data.DataColumn;
import dev.stairway.data.DataTable;
import dev.stairway.data.StoredRows;
import dev.stairway.schema.QualifiedName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The tables that hold rows, without these. */
final class RowTables {

    private static final String TABLES = """
            select table_name as name from information_schema.tables
            where table_schema = ? and table_type in ('BASE TABLE', 'SYSTEM VERSIONED') order by table_name""";

    private static final String COLUMNS = """
            select table_name as tab, column_name as name, column_type as type,
              case when coalesce(generation_expression, '') <> '' then 'yes' end as computed, extra,
              case when %s then 'yes' end as is_json
            from information_schema.columns c where table_schema = ? order by table_name, ordinal_position""";

    /** MariaDB makes a text of JSON, which it checks. */
    private static final String CHECKED_JSON = """
            column_type = 'longtext' and exists (select 1 from information_schema.check_constraints k
              where k.constraint_schema = c.table_schema and k.table_name = c.table_name
                and k.check_clause = concat('json_valid(`', c.column_name, '`)'))""";

    private static final String KEYS = """
            select table_name as tab, column_name as name from information_schema.key_column_usage
            where table_schema = ? and constraint_name = 'PRIMARY' order by table_name, ordinal_position""";

    private static final String TRIGGERS = """
            select event_object_table as tab from information_schema.triggers
            where trigger_schema = ? and event_manipulation like '%UPDATE%'""";

    private RowTables() {}

    static List<DataTable> read(ReadSession session, Predicate<QualifiedName> wanted) throws SQLException {
        Map<String, List<DataColumn>> columns = new HashMap<>();
        Map<String, List<String>> keys = new HashMap<>();
        Set<String> touched = new HashSet<>(session.list(TRIGGERS, row -> row.get("tab")));
        String json = session.isMariaDb() ? CHECKED_JSON : "column_type = 'json'";
        session.list(COLUMNS.formatted(json), row -> {
            if (row.get("extra").toLowerCase(java.util.Locale.ROOT).contains("on update")) {
                touched.add(row.get("tab"));
            }
            return columns.computeIfAbsent(row.get("tab"), table -> new ArrayList<>())
                    .add(column(row));
        });
        session.list(
                KEYS,
                row -> keys.computeIfAbsent(row.get("tab"), table -> new ArrayList<>())
                        .add(row.get("name")));
        return session.list(TABLES, row -> row.get("name")).stream()
                .filter(name -> wanted.test(QualifiedName.of(name)))
                .map(name -> new DataTable(
                        name.hashCode(),
                        QualifiedName.of(name),
                        columns.getOrDefault(name, List.of()),
                        keys.getOrDefault(name, List.of()),
                        touched.contains(name),
                        "",
                        StoredRows.of(List.of())))
                .toList();
    }

    private static DataColumn column(ReadSession.Row row) throws SQLException {
        String type = row.get("is_json").isEmpty() ? row.get("type") : "json";
        String name = row.get("name");
        return new DataColumn(
                name.hashCode(),
                name,
                type,
                TypeMeaning.of(type),
                row.get("computed").equals("yes"));
    }
}
