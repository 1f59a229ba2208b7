package dev.stairway.database.mysql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Columns that take null and have lost their default: who makes the table again from its statement gives them one. MariaDB's information
 * schema tells them, MySQL's statement does, which names a default of null everywhere else.
 */
record DroppedDefaults(Connection connection, String database, boolean mariaDb) {

    private static final String COLUMNS = """
            select column_name from information_schema.columns
            where table_schema = ? and table_name = ? and is_nullable = 'YES' and column_default is null
              and coalesce(generation_expression, '') = '' and extra not like '%auto_increment%'
              and data_type not regexp '^(tiny|medium|long)?(text|blob)$|^json$|geo|point|string|polygon'
            order by ordinal_position""";

    /** Where a table has such a column, its statement has a line without a default. */
    List<String> of(String table, String statement) throws SQLException {
        return Commands.column(connection, COLUMNS, database, table).stream()
                .filter(column -> mariaDb || !hasDefault(column, statement))
                .toList();
    }

    private static boolean hasDefault(String column, String statement) {
        String line = "(?m)^\\s*" + Pattern.quote(Commands.quoted(column))
                + " (?:'(?:[^'\\\\]|''|\\\\.)*'|[^'\n])*? DEFAULT ";
        return Pattern.compile(line).matcher(statement).find();
    }
}
