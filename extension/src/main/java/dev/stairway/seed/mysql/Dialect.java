package dev.stairway.seed.mysql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Where the information schemas of MariaDB and MySQL differ.
 *
 * @param columns the query for the columns of all tables: table, name, type, character set, whether nullable, default, extra, whether
 *     generated, whether JSON
 * @param checks the query for the conditions of all tables: table, name, condition
 * @param escaped whether conditions are told as the inside of a literal
 */
record Dialect(String columns, String checks, boolean escaped) {

    private static final String COLUMNS = """
            select table_name, column_name, column_type, character_set_name, is_nullable, column_default, extra, %s
            from information_schema.columns c where table_schema = database() order by table_name, ordinal_position""";

    /** JSON is a text, which is checked. */
    private static final Dialect MARIADB = new Dialect(COLUMNS.formatted("""
            is_generated = 'ALWAYS', column_type = 'longtext' and exists (select 1 from information_schema.check_constraints k
              where k.constraint_schema = c.table_schema and k.table_name = c.table_name
                and replace(k.check_clause, '"', '`') = concat('json_valid(`', c.column_name, '`)'))"""), """
            select table_name, constraint_name, check_clause from information_schema.check_constraints
            where constraint_schema = database() order by table_name, level desc, constraint_name""", false);

    private static final Dialect MYSQL = new Dialect(COLUMNS.formatted("""
            coalesce(generation_expression, '') <> '', column_type = 'json'"""), """
            select t.table_name, k.constraint_name, k.check_clause
            from information_schema.check_constraints k join information_schema.table_constraints t
              on t.constraint_schema = k.constraint_schema and t.constraint_name = k.constraint_name
            where k.constraint_schema = database() and t.constraint_type = 'CHECK' and t.enforced = 'YES'
            order by t.table_name, k.constraint_name""", true);

    static Dialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("MariaDB") ? MARIADB : MYSQL;
    }

    /** A condition as a session understands it in which a backslash is just a character. */
    String condition(String told) {
        return escaped ? doubled(unescaped(told)) : told;
    }

    private static String unescaped(String text) {
        return text.replaceAll("(?s)\\\\(.)", "$1");
    }

    /** Inside of its literals, quotes are escaped by a backslash, too. */
    private static String doubled(String condition) {
        return condition.replace("\\'", "''").replace("\\\\", "\\");
    }
}
