package dev.stairway.walk;

import dev.stairway.database.DatabaseException;
import dev.stairway.observe.RelationReader;
import dev.stairway.schema.QualifiedName;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.TracedStep;
import dev.stairway.trace.LegTrace;
import dev.stairway.trace.Naming;
import dev.stairway.trace.Relations;
import dev.stairway.trace.StepTrace;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Traces the legs that are gone on one database, and remembers its relations from one to the next. */
final class LegTracer {

    /** A step that was run, and its trace. */
    record Traced(StepOutcome outcome, LegTrace trace) {}

    private final MigrationSession session;
    private final Connection connection;
    private @Nullable RelationReader reader;
    private @Nullable Relations known;

    LegTracer(MigrationSession session, Connection connection) {
        this.session = session;
        this.connection = connection;
    }

    /** Somebody else changed the database. */
    void doubt() {
        known = null;
    }

    Traced apply(MigrationStep step) {
        try {
            Relations before = known == null ? reader().all(connection) : known;
            known = null;
            TracedStep traced = session.applyTraced(step);
            StepTrace seen = traced.trace();
            Relations after = seen.missesRelations()
                    ? reader().all(connection)
                    : before.with(seen.relations(), reader().some(connection, seen.relations()));
            known = after;
            return new Traced(traced.outcome(), Naming.name(seen, before, after, this::isOwn));
        } catch (SQLException e) {
            throw new DatabaseException("cannot read the relations: " + e.getMessage(), e);
        }
    }

    private RelationReader reader() throws SQLException {
        if (reader == null) {
            reader = RelationReader.of(connection);
        }
        return reader;
    }

    private boolean isOwn(QualifiedName table) {
        return session.bookkeepingTables().stream().anyMatch(table::matches);
    }
}
