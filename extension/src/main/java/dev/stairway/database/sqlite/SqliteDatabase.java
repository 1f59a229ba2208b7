package dev.stairway.database.sqlite;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/** A database that is a file. */
final class SqliteDatabase implements TestDatabase {

    /** What SQLite keeps beside a file while it is in use. */
    private static final List<String> BESIDE = List.of("", "-journal", "-wal", "-shm");

    private final SqliteFiles server;
    private final Path file;
    private final DataSource dataSource;
    private final AtomicBoolean kept = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    SqliteDatabase(SqliteFiles server, Path file, boolean foreignKeys) {
        this.server = server;
        this.file = file;
        this.dataSource = new SqliteDataSource(url().jdbc(), foreignKeys);
    }

    Path file() {
        return file;
    }

    boolean isKept() {
        return kept.get();
    }

    @Override
    public ConnectionUrl url() {
        return ConnectionUrl.ofFile("sqlite", file);
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public DatabaseServer server() {
        return server;
    }

    @Override
    public void keep() {
        if (!kept.getAndSet(true)) {
            server.keepFolder();
            System.out.printf("Stairway: database kept at %s; delete it when you have seen enough%n", file);
        }
    }

    @Override
    public void close() {
        if (kept.get() || closed.getAndSet(true)) {
            return;
        }
        try {
            for (String ending : BESIDE) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + ending));
            }
        } catch (IOException e) {
            throw new DatabaseException("cannot remove " + file + ": " + e.getMessage(), e);
        } finally {
            server.forget(this);
        }
    }

    /** Where the database is. */
    @Override
    public String toString() {
        return url().toString();
    }
}
