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
                        .setServerConfig("full_page_writes", "off")
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
        return newDatabase(newName());
    }

    /** A name that no other database has. */
    public static String newName() {
        return "reader_" + COUNTER.incrementAndGet();
    }

    /** A connection of the superuser to the server's own database. */
    public static Connection admin() throws SQLException {
        return Server.RUNNING.getPostgresDatabase().getConnection();
    }

    /** The major version of the server. */
    public static int majorVersion() throws SQLException {
        try (Connection admin = admin()) {
            return admin.getMetaData().getDatabaseMajorVersion();
        }
    }

    /** A new, empty database of this name. */
    public static DataSource newDatabase(String name) throws SQLException {
        try (Connection admin = admin()) {
            execute(admin, "create database \"" + name + "\" template template0");
        }
        return Server.RUNNING.getDatabase("postgres", name);
    }

    /** A connection of the superuser to a database of this name. */
    public static Connection connect(String name) throws SQLException {
        return Server.RUNNING.getDatabase("postgres", name).getConnection();
    }

    /** Drops a database with the subscriptions in it, which would hold it; never when somebody is connected. */
    public static void dropDatabase(String name) throws SQLException {
        try (Connection connection =
                Server.RUNNING.getDatabase("postgres", name).getConnection()) {
            execute(connection, """
                    do $$ declare s text; begin
                      for s in select subname from pg_subscription
                          where subdbid = (select oid from pg_database where datname = current_database()) loop
                        execute format('alter subscription %1$I set (slot_name = none)', s);
                        execute format('drop subscription %1$I', s);
                      end loop;
                    end $$""");
        }
        try (Connection admin = admin()) {
            execute(admin, "drop database \"" + name + "\"");
        }
    }

    /** Runs a script in one go. */
    public static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
