package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.sqlite.SqliteProvider;

/** SQLite, as {@link Sqlite} and {@code stairway.database} name it. */
final class SqliteKind implements DatabaseKind<Sqlite> {

    private static final String WITHOUT = "foreignKeys=false";

    @Override
    public Class<Sqlite> annotation() {
        return Sqlite.class;
    }

    @Override
    public String word() {
        return "sqlite";
    }

    @Override
    public DatabaseProvider provider(Sqlite annotation, Configuration configuration) {
        return SqliteProvider.of(annotation.foreignKeys());
    }

    @Override
    public DatabaseProvider provider(String text, Configuration configuration) {
        if (text.equals(WITHOUT)) {
            return SqliteProvider.of(false);
        }
        if (!text.isEmpty()) {
            throw new DatabaseException("SQLite comes in the version of its driver, so no other can be named\n"
                    + "To fix:    say sqlite, and choose the version of org.xerial:sqlite-jdbc; or sqlite:" + WITHOUT);
        }
        return SqliteProvider.of(true);
    }
}
