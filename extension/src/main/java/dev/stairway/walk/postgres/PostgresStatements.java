package dev.stairway.walk.postgres;

import dev.stairway.walk.StatementSplitter;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.core.Parser;

/** Scripts for PostgreSQL, as its driver reads them. */
public final class PostgresStatements implements StatementSplitter {

    /** What {@code pg_dump} writes for {@code psql} alone. */
    private static final Pattern FOR_PSQL = Pattern.compile("^\\\\(un)?restrict \\w+$", Pattern.MULTILINE);

    @Override
    public List<String> statements(String script) throws SQLException {
        String plain = FOR_PSQL.matcher(script).replaceAll("");
        return Parser.parseJdbcSql(plain, true, false, true, false, false).stream()
                .map(query -> query.nativeSql)
                .toList();
    }

    @Override
    public boolean takesScripts() {
        return true;
    }
}
