package dev.stairway.reader.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of the table in which SQLite keeps its schema.
 *
 * @param type {@code table}, {@code index}, {@code view} or {@code trigger}
 * @param name its name
 * @param table the table that it belongs to; its own name for a table or view
 * @param sql the statement that makes it, as it was written or as SQLite has changed it since
 */
record StoredObject(String type, String name, String table, String sql) {

    /** What users made: not the tables behind a virtual one, and not what SQLite makes for itself. */
    static final String QUERY = """
            select m.type, m.name, m.tbl_name, m.sql from sqlite_master m
            where m.sql is not null and m.name not like 'sqlite\\_%' escape '\\'
              and m.tbl_name not in (select name from pragma_table_list where schema = 'main' and type = 'shadow')
            order by m.type, m.name""";

    static StoredObject of(ResultSet row) throws SQLException {
        return new StoredObject(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }

    boolean isTable() {
        return type.equals("table");
    }

    boolean isVirtual() {
        return isTable() && new Cursor(Tokens.of(sql)).sees("create", "virtual");
    }
}
