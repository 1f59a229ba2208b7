package dev.stairway.junit;

import dev.stairway.data.TableRows;
import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.TestDatabase;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.reader.RowReader;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.Direction;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.ProgramRun;
import java.util.List;
import java.util.Map;
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
    private final List<String> templateTables;
    private List<Revision> applied;
    private @Nullable Applied session;
    private volatile boolean programsRan;

    MigratedDatabase(
            MigrationTool tool, TestDatabase database, List<Revision> applied, List<String> bookkeepingTables) {
        this.tool = tool;
        this.templateTables = bookkeepingTables;
        this.database = database;
        this.applied = List.copyOf(applied);
    }

    /** The history that it is migrated along. */
    public MigrationHistory history() {
        return tool.history();
    }

    /** The revisions that were applied when it was last migrated, in upgrade order; empty at base. */
    public List<Revision> applied() {
        return applied;
    }

    /** The revisions that the database stands at by the tool's own table, as it is now; empty at base. */
    public List<Revision> current() {
        return session().current();
    }

    /** The revisions of the history that nothing comes after. */
    public List<Revision> heads() {
        return history().heads();
    }

    /**
     * One revision of the history.
     *
     * @param revision an identifier, in full or as a beginning that only one has, or {@code head}
     * @throws IllegalArgumentException when no revision, or more than one, is meant
     */
    public Revision show(String revision) {
        return Place.revision(history(), revision);
    }

    /**
     * Applies what is not applied yet, by the tool's own table as it is now: a test that changes that table sees what the
     * tool would do in production.
     *
     * @param target what the tool's own command takes: {@code head}, {@code heads}, {@code +1}, an identifier, in full or as a
     *     beginning that only one has; for Alembic also {@code label@head} and {@code 1a2b+2}
     * @throws IllegalArgumentException when there is no such revision, or the database is beyond it
     * @throws dev.stairway.tool.MigrationException when an upgrade fails, with its error
     */
    public void upgradeTo(String target) {
        go(Direction.UPGRADE, target);
    }

    /**
     * Takes back the revisions that come after a target, the last first.
     *
     * @param target what the tool's own command takes: {@code base}, {@code -1}, an identifier, in full or as a beginning that
     *     only one has; for Alembic also {@code label@base} and {@code 1a2b-2}
     * @throws IllegalArgumentException when there is no such revision, or the database has not reached it
     * @throws dev.stairway.tool.MigrationException when a downgrade fails, with its error
     */
    public void downgradeTo(String target) {
        go(Direction.DOWNGRADE, target);
    }

    private void go(Direction direction, String target) {
        session().go(direction, target);
        applied = session().applied();
    }

    /**
     * Writes into the tool's own table that the database stands at a revision, and migrates nothing.
     *
     * @param target an identifier, in full or as a beginning that only one has, {@code head} or {@code base}
     * @throws dev.stairway.tool.MigrationException when the tool refuses it, with its error
     */
    public void stamp(String target) {
        session().stamp(target);
        applied = session().applied();
    }

    /**
     * Runs a program of the project on this database, as whoever operates the project would, and waits until it ends: for
     * Alembic {@code run("manage.py", "migrate")} is {@code python manage.py migrate} with the project's interpreter and the
     * class's environment, in the directory that Alembic runs in. What it applied is in {@link #current}. Unlike the rest of
     * this class, it may be called by several threads at once.
     *
     * <p>Not intended for programs that find their database in any other way than by the environment: nothing keeps such a
     * program from another database.
     *
     * @param arguments what follows the interpreter on a command line
     * @return its exit status, whatever it is, and what it printed
     * @throws IllegalArgumentException when there are no arguments
     * @throws dev.stairway.tool.MigrationException when it cannot be started or does not end in time
     */
    public ProgramRun run(String... arguments) {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("no program is named");
        }
        programsRan = true;
        return tool.run(database, List.of(arguments));
    }

    /**
     * The complete schema as it is now, without the tool's own table. After a program of the project ran, the tool is asked
     * what that table is, and may make it for that.
     */
    public SchemaSnapshot schema() {
        SchemaSnapshot all = SchemaReader.read(dataSource());
        boolean likeTheTemplate = session == null && !programsRan;
        List<String> bookkeeping = likeTheTemplate ? templateTables : session().bookkeepingTables();
        return all.withoutTables(bookkeeping);
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
            throw new IllegalStateException(
                    (rows.isEmpty() ? "no row" : "not exactly one value, but " + rows) + "\n  in: " + sql.strip());
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
