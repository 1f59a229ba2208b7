package dev.stairway.walk.sqlite;

import dev.stairway.reader.sqlite.SqliteScript;
import dev.stairway.walk.StatementSplitter;
import java.util.List;

/** Scripts for SQLite. */
public final class SqliteStatements implements StatementSplitter {

    @Override
    public List<String> statements(String script) {
        return SqliteScript.statements(script);
    }
}
