package dev.stairway.tool.alembic;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One embedded server for all tests of this package, and a new database for each. */
final class LocalPostgres {

    static final String PASSWORD = "s3cr%t@word/";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private LocalPostgres() {}

    static Database newDatabase() {
        String name = "alembic_" + NUMBER.incrementAndGet();
        execute(Holder.SERVER.getPostgresDatabase(), "create database " + name);
        return new Database(
                new ConnectionUrl("postgresql", "localhost", Holder.SERVER.getPort(), name, "postgres", PASSWORD));
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A database of the server; the server's end is its end. */
    record Database(ConnectionUrl url) implements TestDatabase {

        @Override
        public DataSource dataSource() {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(url.jdbc());
            source.setUser(url.user());
            source.setPassword(url.password());
            return source;
        }

        void execute(String sql) {
            LocalPostgres.execute(dataSource(), sql);
        }

        /** The first column of all rows, as text. */
        List<String> query(String sql) {
            try (Connection connection = dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                List<String> values = new ArrayList<>();
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
                return values;
            } catch (SQLException failed) {
                throw new IllegalStateException(sql, failed);
            }
        }

        /** The tables of the schema public but Alembic's own. */
        List<String> tables() {
            return query("select tablename from pg_tables where schemaname = 'public'"
                    + " and tablename <> 'alembic_version' order by 1");
        }

        /** The states of all other connections to this database. */
        List<String> connectionStates() {
            return query("select state from pg_stat_activity where datname = current_database()"
                    + " and pid <> pg_backend_pid() and backend_type = 'client backend' order by 1");
        }

        @Override
        public DatabaseServer server() {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public void keep() {}

        @Override
        public void close() {}
    }
}
