package dev.stairway.junit;

import dev.stairway.data.TableRows;
import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.TestDatabase;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.reader.RowReader;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.MigrationTool;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A test's own database, at a revision of the history, which the test can fill, look at, and migrate further.
 *
 * <p>It is dropped when the test ends. Not for several threads at once.
 */
public final class MigratedDatabase {

    private final MigrationTool tool;
    private final TestDatabase database;
    private final Set<Revision> applied;
    private @Nullable Applied session;

    MigratedDatabase(MigrationTool tool, TestDatabase database, List<Revision> applied) {
        this.tool = tool;
        this.database = database;
        this.applied = new LinkedHashSet<>(applied);
    }

    /** The history that it is migrated along. */
    public MigrationHistory history() {
        return tool.history();
    }

    /** The revisions that are applied, in the order in which they were; empty at base. */
    public List<Revision> applied() {
        return List.copyOf(applied);
    }

    /**
     * Applies every revision up to this one that is not applied yet.
     *
     * @param revision an identifier, in full or as a beginning that only one has, or {@code head}
     * @throws IllegalArgumentException when there is no such revision
     * @throws dev.stairway.tool.MigrationException when an upgrade fails, with its error
     */
    public void upgradeTo(String revision) {
        for (Revision next : Place.of(history(), revision).revisions()) {
            if (!applied.contains(next)) {
                session().upgrade(next);
                applied.add(next);
            }
        }
    }

    /**
     * Takes back every revision that comes after this one, the last first.
     *
     * @param revision an identifier, in full or as a beginning that only one has, or {@code base}
     * @throws IllegalArgumentException when there is no such revision
     * @throws dev.stairway.tool.MigrationException when a downgrade fails, with its error
     */
    public void downgradeTo(String revision) {
        List<Revision> staying = Place.of(history(), revision).revisions();
        List<Revision> all = history().revisions();
        for (int i = all.size() - 1; i >= 0; i--) {
            Revision last = all.get(i);
            if (applied.contains(last) && !staying.contains(last)) {
                session().downgrade(last);
                applied.remove(last);
            }
        }
    }

    /** The complete schema as it is now, the tool's own table included. */
    public SchemaSnapshot schema() {
        return SchemaReader.read(dataSource());
    }

    /** All rows of a table or view as they are now, by primary key where there is one. */
    public TableRows rows(String table) {
        return Sql.with(dataSource(), connection -> RowReader.read(connection, table));
    }

    /**
     * Runs one or more SQL statements.
     *
     * @param sql the statements; with parameters, one statement that has a {@code ?} for each
     * @param parameters the values, in order
     * @return how many rows the last statement inserted, changed or deleted
     */
    public int execute(String sql, @Nullable Object... parameters) {
        return Sql.with(dataSource(), connection -> Sql.execute(connection, sql, parameters));
    }

    /** The rows that a query finds, in its order: each a map from column label to value, which may be null. */
    public List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
        return Sql.with(dataSource(), connection -> Sql.query(connection, sql, parameters));
    }

    /** The only value that a query finds; null when it is null. */
    public @Nullable Object value(String sql, @Nullable Object... parameters) {
        List<Map<String, @Nullable Object>> rows = query(sql, parameters);
        if (rows.size() != 1 || rows.get(0).size() != 1) {
            throw new IllegalStateException("not exactly one value, but " + rows + ": " + sql);
        }
        return rows.get(0).values().iterator().next();
    }

    /** Connections to this database, each new and to be closed by the caller. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    /** Where it is, with the password for whoever needs it; shown without. */
    public ConnectionUrl url() {
        return database.url();
    }

    private Applied session() {
        if (session == null) {
            session = new Applied(tool, database);
        }
        return session;
    }

    /** Ends the tool and drops the database, or keeps it for somebody to look at. */
    void end(boolean keep) {
        try (database) {
            if (keep) {
                database.keep();
            }
            if (session != null) {
                session.close();
            }
        }
    }
}
