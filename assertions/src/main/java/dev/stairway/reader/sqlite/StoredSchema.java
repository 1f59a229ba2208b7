package dev.stairway.reader.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a database file says of its schema, before anything of it is understood.
 *
 * @param objects all that users made
 * @param columns the columns of tables and views in their order, by the table's name; those of a view that leads nowhere are missing
 * @param broken why a view or virtual table cannot be used, by its name
 * @param userVersion the number that applications may keep in the file; 0 for none
 * @param applicationId the number that says whose file it is; 0 for nobody's
 */
record StoredSchema(
        List<StoredObject> objects,
        Map<String, List<StoredColumn>> columns,
        Map<String, String> broken,
        long userVersion,
        long applicationId) {

    private static final String COLUMNS = """
            select m.name, x.name, x.type, x.hidden, x.pk from sqlite_master m join pragma_table_xinfo(m.name) x
            where m.type = 'table' and m.sql not like 'create virtual%' order by m.name, x.cid""";

    static StoredSchema read(Connection connection) throws SQLException {
        List<StoredObject> objects = new ArrayList<>();
        Map<String, List<StoredColumn>> columns = new TreeMap<>();
        Map<String, String> broken = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(StoredObject.QUERY)) {
                while (rows.next()) {
                    objects.add(StoredObject.of(rows));
                }
            }
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    add(rows, rows.getString(1), 1, columns);
                }
            }
            for (StoredObject object : objects) {
                if (object.type().equals("view") || object.isVirtual()) {
                    single(statement, object.name(), columns, broken);
                }
            }
            return new StoredSchema(
                    objects, columns, broken, number(statement, "user_version"), number(statement, "application_id"));
        }
    }

    /** One that leads to something that is not there any more is refused, and would take the others with it. */
    private static void single(
            Statement statement, String name, Map<String, List<StoredColumn>> columns, Map<String, String> broken) {
        String query = "select name, type, hidden, pk from pragma_table_xinfo('%s')".formatted(name.replace("'", "''"));
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                add(rows, name, 0, columns);
            }
        } catch (SQLException e) {
            columns.remove(name);
            broken.put(name, reason(e));
        }
    }

    private static String reason(SQLException e) {
        return String.valueOf(e.getMessage()).replaceAll("^\\[SQLITE_\\w+][^(]*\\((.*)\\)$", "$1");
    }

    private static void add(ResultSet rows, String table, int before, Map<String, List<StoredColumn>> columns)
            throws SQLException {
        columns.computeIfAbsent(table, name -> new ArrayList<>())
                .add(new StoredColumn(
                        rows.getString(before + 1),
                        String.valueOf(rows.getString(before + 2)),
                        rows.getInt(before + 3),
                        rows.getInt(before + 4)));
    }

    private static long number(Statement statement, String pragma) throws SQLException {
        try (ResultSet row = statement.executeQuery("pragma " + pragma)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every name that an expression can mean. */
    Set<String> names() {
        Set<String> names = new HashSet<>(Set.of("rowid", "oid", "_rowid_", "new", "old", "excluded", "main"));
        objects.forEach(object -> names.add(object.name()));
        columns.values().forEach(all -> all.forEach(column -> names.add(column.name())));
        return names;
    }

    List<StoredColumn> columnsOf(String table) {
        return columns.getOrDefault(table, List.of());
    }
}
