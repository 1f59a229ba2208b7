package dev.stairway.seed.mysql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the information schema says of the connection's database, by table. */
final class ShapeSource {

    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = database() and table_type in ('BASE TABLE', 'SYSTEM VERSIONED') order by table_name""";

    private static final String KEYS = """
            select table_name, index_name, column_name, sub_part from information_schema.statistics
            where table_schema = database() and non_unique = 0 order by table_name, index_name, seq_in_index""";

    private static final String REFERENCES = """
            select table_name, constraint_name, column_name, referenced_table_name, referenced_column_name
            from information_schema.key_column_usage
            where table_schema = database() and referenced_table_schema = database()
            order by table_name, constraint_name, ordinal_position""";

    private static final String TRIGGERS = """
            select event_object_table, concat('the trigger ', trigger_name) from information_schema.triggers
            where trigger_schema = database() and action_timing = 'BEFORE' and event_manipulation like '%INSERT%'
            order by trigger_name""";

    private final Dialect dialect;
    private final List<List<String>> tables;
    private final Map<String, List<List<String>>> columns;
    private final Map<String, List<List<String>>> keys;
    private final Map<String, List<List<String>>> references;
    private final Map<String, List<List<String>>> checks;
    private final Map<String, List<List<String>>> triggers;

    private ShapeSource(Statement statement, Dialect dialect) throws SQLException {
        this.dialect = dialect;
        tables = rows(statement, TABLES);
        columns = byTable(statement, dialect.columns());
        keys = byTable(statement, KEYS);
        references = byTable(statement, REFERENCES);
        checks = byTable(statement, dialect.checks());
        triggers = byTable(statement, TRIGGERS);
    }

    static ShapeSource read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new ShapeSource(statement, Dialect.of(connection));
        }
    }

    List<String> tables() {
        return tables.stream().map(row -> row.get(0)).toList();
    }

    /** Name, type, character set, whether nullable, default, extra, whether generated, whether JSON. */
    List<List<String>> columns(String table) {
        return columns.getOrDefault(table, List.of());
    }

    /** Column and length of its part, by key. */
    Map<String, List<List<String>>> keys(String table) {
        return byName(keys.getOrDefault(table, List.of()));
    }

    /** Column, table and column there, by foreign key. */
    Map<String, List<List<String>>> references(String table) {
        return byName(references.getOrDefault(table, List.of()));
    }

    /** The conditions by name; that JSON is well-formed goes without saying. */
    Map<String, String> checks(String table) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (List<String> row : checks.getOrDefault(table, List.of())) {
            String condition = dialect.condition(row.get(1));
            if (!condition.replace('"', '`').equals("json_valid(`" + row.get(0) + "`)")) {
                byName.merge(row.get(0), condition, (one, other) -> "(" + one + ") and (" + other + ")");
            }
        }
        return byName;
    }

    List<String> triggers(String table) {
        return triggers.getOrDefault(table, List.of()).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static Map<String, List<List<String>>> byName(List<List<String>> rows) {
        Map<String, List<List<String>>> byName = new LinkedHashMap<>();
        rows.forEach(row ->
                byName.computeIfAbsent(row.get(0), name -> new ArrayList<>()).add(row.subList(1, row.size())));
        return byName;
    }

    private static Map<String, List<List<String>>> byTable(Statement statement, String sql) throws SQLException {
        Map<String, List<List<String>>> byTable = new HashMap<>();
        for (List<String> row : rows(statement, sql)) {
            byTable.computeIfAbsent(row.get(0), table -> new ArrayList<>()).add(row.subList(1, row.size()));
        }
        return byTable;
    }

    private static List<List<String>> rows(Statement statement, String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(sql)) {
            int count = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= count; i++) {
                    String value = found.getString(i);
                    row.add(value == null ? "" : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }
}
