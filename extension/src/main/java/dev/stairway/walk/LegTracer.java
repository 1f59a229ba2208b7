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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Traces the legs that are gone on one database, and remembers its relations from one to the next. */
final class LegTracer {

    /** A step that was run, and its trace. */
    record Traced(StepOutcome outcome, LegTrace trace) {}

    private final MigrationSession session;
    private final Connection connection;
    private @Nullable RelationReader reader;
    private @Nullable KnownRelations known;

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
            KnownRelations relations = known == null ? new KnownRelations(reader().all(connection)) : known;
            known = null;
            TracedStep traced = session.applyTraced(step);
            LegTrace named = named(traced.trace(), relations);
            known = relations;
            return new Traced(traced.outcome(), named);
        } catch (SQLException e) {
            throw new DatabaseException("cannot read the relations: " + e.getMessage(), e);
        }
    }

    /** Brings what is known up to date on the way. */
    private LegTrace named(StepTrace seen, KnownRelations relations) throws SQLException {
        Set<Long> touched = seen.relations();
        boolean any = seen.missesRelations();
        Relations before = any ? relations.all() : relations.some(touched);
        Relations after = any ? reader().all(connection) : reader().some(connection, touched);
        relations.replace(any ? before.byNumber().keySet() : touched, after);
        return Naming.name(seen, before, after, this::isOwn);
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
