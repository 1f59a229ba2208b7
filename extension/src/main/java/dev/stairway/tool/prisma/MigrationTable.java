package dev.stairway.tool.prisma;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Prisma's own table as one connection sees it. What {@code migrate deploy} says to it is said without a schema, as there:
 * a migration that leaves another {@code search_path} behind breaks the bookkeeping here, too.
 */
final class MigrationTable {

    static final String NAME = "_prisma_migrations";

    private static final String QUALIFIED = "\"public\".\"_prisma_migrations\"";
    private static final String DEFINITION = """
            create table _prisma_migrations (
                id varchar(36) primary key not null,
                checksum varchar(64) not null,
                finished_at timestamptz,
                migration_name varchar(255) not null,
                logs text,
                rolled_back_at timestamptz,
                started_at timestamptz not null default now(),
                applied_steps_count integer not null default 0
            )""";

    private final Connection connection;

    MigrationTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * One try to apply a migration.
     *
     * @param startedAt when, as the server writes it
     */
    record Entry(String migration, boolean finished, boolean rolledBack, String startedAt) {

        /** Whether it counts as applied. */
        boolean applied() {
            return finished && !rolledBack;
        }

        /** Whether it failed and nobody has said what became of it. */
        boolean failed() {
            return !finished && !rolledBack;
        }
    }

    boolean exists() throws SQLException {
        return isTrue("select to_regclass('" + QUALIFIED + "') is not null");
    }

    /** Whether another table is there, so that Prisma would ask for a baseline instead of beginning. */
    boolean hasOthers() throws SQLException {
        return isTrue("select exists (select from pg_catalog.pg_class"
                + " where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '" + NAME + "')");
    }

    void create() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(DEFINITION);
        }
    }

    void drop() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table " + QUALIFIED);
        }
    }

    /** All entries, the oldest first; empty when there is no table. */
    List<Entry> entries() throws SQLException {
        List<Entry> entries = new ArrayList<>();
        if (!exists()) {
            return entries;
        }
        String query = "select migration_name, finished_at is not null, rolled_back_at is not null, started_at from "
                + QUALIFIED + " order by started_at";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                entries.add(new Entry(row.getString(1), row.getBoolean(2), row.getBoolean(3), row.getString(4)));
            }
        }
        return entries;
    }

    /** Writes down that a migration begins, and returns the entry's identifier. */
    String begin(MigrationFolder migration) throws SQLException {
        String id = UUID.randomUUID().toString();
        write(
                "insert into _prisma_migrations (id, checksum, started_at, migration_name)"
                        + " values (?, ?, clock_timestamp(), ?)",
                id,
                migration.checksum(),
                migration.name());
        return id;
    }

    void finish(String id) throws SQLException {
        write(
                "update _prisma_migrations set applied_steps_count = applied_steps_count + 1,"
                        + " finished_at = clock_timestamp() where id = ?",
                id);
    }

    void fail(String id, String logs) throws SQLException {
        write("update _prisma_migrations set logs = ? where id = ?", logs, id);
    }

    /** Writes down that a migration is applied although nothing ran, as {@code migrate resolve --applied} does. */
    void markApplied(MigrationFolder migration) throws SQLException {
        write(
                "insert into " + QUALIFIED + " (id, checksum, started_at, finished_at, migration_name)"
                        + " values (?, ?, now(), now(), ?)",
                UUID.randomUUID().toString(),
                migration.checksum(),
                migration.name());
    }

    /** Forgets a migration: for {@code migrate deploy} it is one that is still to be applied. */
    void forget(String migration) throws SQLException {
        if (exists()) {
            write("delete from " + QUALIFIED + " where migration_name = ?", migration);
        }
    }

    private boolean isTrue(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void write(String sql, @Nullable String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
