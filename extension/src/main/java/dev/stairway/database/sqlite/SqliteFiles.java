package dev.stairway.database.sqlite;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.UniqueName;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** The folder in which the databases of a run are files. A copy is made by SQLite itself, from what is committed. */
final class SqliteFiles implements DatabaseServer {

    private final SqliteProvider provider;
    private final RunFolder folder;
    private final Thread end;
    private final Set<SqliteDatabase> databases = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean closed = new AtomicBoolean();

    SqliteFiles(SqliteProvider provider) {
        this.provider = provider;
        try {
            this.folder = RunFolder.create();
        } catch (IOException e) {
            throw new DatabaseException("cannot make a folder for SQLite's files: " + e.getMessage(), e);
        }
        // A run that is stopped does not close its servers.
        this.end = new Thread(this::remove, "stairway-sqlite-end");
        Runtime.getRuntime().addShutdownHook(end);
    }

    @Override
    public String description() {
        return provider.description();
    }

    @Override
    public Duration startTime() {
        return Duration.ZERO;
    }

    @Override
    public TestDatabase create(String purpose) {
        SqliteDatabase database = fresh(purpose);
        // An empty file is an empty database: who looks for it finds it before anybody has connected.
        try {
            Files.createFile(database.file());
        } catch (IOException e) {
            throw new DatabaseException("cannot make " + database.file() + ": " + e.getMessage(), e);
        }
        return database;
    }

    @Override
    public TestDatabase copy(TestDatabase original, String purpose) {
        if (!(original instanceof SqliteDatabase source) || source.server() != this) {
            throw new IllegalArgumentException(original.url() + " is no database of " + description());
        }
        SqliteDatabase copy = fresh(purpose);
        try (Connection connection = source.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("backup to '" + copy.file().toString().replace("'", "''") + "'");
            return copy;
        } catch (SQLException e) {
            copy.close();
            throw new DatabaseException("cannot copy " + original.url() + ": " + e.getMessage(), e);
        }
    }

    private SqliteDatabase fresh(String purpose) {
        SqliteDatabase database =
                new SqliteDatabase(this, folder.path().resolve(UniqueName.of(purpose) + ".db"), provider.foreignKeys());
        databases.add(database);
        return database;
    }

    /** No run will remove the folder of a database that somebody wants to see. */
    void keepFolder() {
        folder.keep();
    }

    void forget(SqliteDatabase database) {
        databases.remove(database);
    }

    /** {@inheritDoc} Files of databases that are kept stay, and so does their folder. */
    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            Runtime.getRuntime().removeShutdownHook(end);
            remove();
        }
    }

    private void remove() {
        databases.stream().filter(database -> !database.isKept()).forEach(SqliteDatabase::close);
        folder.close();
    }
}
