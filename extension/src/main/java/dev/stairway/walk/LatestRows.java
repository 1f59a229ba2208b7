package dev.stairway.walk;

import dev.stairway.data.DataSnapshot;
import dev.stairway.database.DatabaseException;
import dev.stairway.observe.SessionReader;
import dev.stairway.reader.DataReader;
import dev.stairway.schema.QualifiedName;
import dev.stairway.tool.MigrationStep;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a walk's database as they were read last. Read again are only the tables that something can have touched since:
 * those that a traced step locked so that it could write to them, and those that automatic rows were written to. After
 * anything else it can be any table.
 */
final class LatestRows implements AutoCloseable {

    private final Ground ground;
    private final SessionReader sessions;
    private final Set<QualifiedName> touched = new HashSet<>();
    private boolean any = true;
    private @Nullable DataSnapshot latest;

    LatestRows(Ground ground) {
        this.ground = ground;
        try {
            this.sessions = SessionReader.of(ground.reading());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Any table may have been touched. */
    void doubt() {
        any = true;
    }

    /** These tables may have been touched; any, when that is not known. */
    void touch(Optional<Set<QualifiedName>> tables) {
        tables.ifPresentOrElse(touched::addAll, this::doubt);
    }

    /** Runs a step; what it touched is known only if nobody else than the tool was at work meanwhile. */
    LegTracer.Traced apply(MigrationStep step, boolean trace) {
        Optional<String> before = trace ? pair() : Optional.empty();
        LegTracer.Traced traced = ground.apply(step, trace);
        touch(traced.trace().touchedRelations().filter(tables -> before.isPresent() && before.equals(pair())));
        return traced;
    }

    private Optional<String> pair() {
        try {
            return sessions.pair(ground.reading());
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static DatabaseException unreadable(SQLException e) {
        return new DatabaseException("cannot read who is connected: " + e.getMessage(), e);
    }

    /** The rows as they are now, which the caller must close. */
    DataSnapshot read() {
        DataReader reader = DataReader.ofAllTables().without(ground.session().bookkeepingTables());
        DataSnapshot before = latest;
        DataSnapshot now = before == null
                ? reader.read(ground.reading())
                : reader.readAgain(ground.reading(), before, table -> any || touched.contains(table));
        latest = now.only(table -> true);
        touched.clear();
        any = false;
        if (before != null) {
            before.close();
        }
        return now;
    }

    @Override
    public void close() {
        if (latest != null) {
            latest.close();
        }
    }
}
