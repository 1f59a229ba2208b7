package dev.stairway.reader;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One embedded server for the whole test run, which gives every caller a new database; the JVM's end stops it. */
public final class TestPostgres {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private TestPostgres() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_prepared_transactions", "5")
                        .setServerConfig("wal_level", "logical")
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "stop-test-postgres"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new, empty database. */
    public static DataSource newDatabase() throws SQLException {
        return newDatabase("reader_" + COUNTER.incrementAndGet());
    }

    /** A new, empty database of this name. */
    public static DataSource newDatabase(String name) throws SQLException {
        try (Connection admin = Server.RUNNING.getPostgresDatabase().getConnection()) {
            execute(admin, "create database \"" + name + "\" template template0");
        }
        return Server.RUNNING.getDatabase("postgres", name);
    }

    /** Runs a script in one go. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
