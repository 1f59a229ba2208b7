package dev.stairway.walk;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.TestDatabase;
import dev.stairway.reader.IncrementalReader;
import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.ModelComparison;
import dev.stairway.tool.StepOutcome;
import dev.stairway.trace.LegTrace;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/** A database that a walk stands on: the tool at work on it, and one connection that reads what it holds. */
final class Ground implements AutoCloseable {

    /** Often enough for a long history, where readings would take twice as long in the end; a short one has no need. */
    private static final int STEPS_BETWEEN_TIDYING = 75;

    private static final LegTrace NOT_TRACED = LegTrace.notTraced("tracing is off, stairway.trace=false");

    private final TestDatabase database;
    private final MigrationSession session;
    private final Connection reading;
    private final IncrementalReader reader;
    private final LegTracer tracer;
    private int steps;
    private State state = new State(SchemaSnapshot.empty());

    private Ground(TestDatabase database, MigrationSession session, Connection reading) {
        this.database = database;
        this.session = session;
        this.reading = reading;
        this.reader = SchemaReader.incremental(reading);
        this.tracer = new LegTracer(session, reading);
    }

    /** Opens a database for walking; closes it when that fails. */
    static Ground open(MigrationTool tool, TestDatabase database) {
        try {
            MigrationSession session = tool.open(database);
            try {
                return open(database, session);
            } catch (RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Ground open(TestDatabase database, MigrationSession session) {
        // The project's own start and the first reading take about as long as each other.
        CompletableFuture<List<String>> bookkeeping = CompletableFuture.supplyAsync(session::bookkeepingTables);
        Ground ground = connect(database, session);
        try {
            ground.reader.read();
            result(bookkeeping);
            // The start may make something itself, such as the schema of the tool's own table: no revision is to blame.
            ground.state = ground.look();
            return ground;
        } catch (RuntimeException e) {
            ground.leave();
            throw e;
        }
    }

    private static Ground connect(TestDatabase database, MigrationSession session) {
        try {
            return new Ground(database, session, database.connectForReading());
        } catch (SQLException e) {
            throw new DatabaseException("cannot connect to " + database.url() + ": " + e.getMessage(), e);
        }
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the tool was starting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /** Does not look at the schema afterwards. */
    StepOutcome apply(MigrationStep step) {
        return apply(step, false).outcome();
    }

    /** The same, and what the server did meanwhile where that is asked for. */
    LegTracer.Traced apply(MigrationStep step, boolean trace) {
        if (++steps % STEPS_BETWEEN_TIDYING == 0) {
            database.tidy();
        }
        if (trace) {
            return tracer.apply(step);
        }
        tracer.doubt();
        return new LegTracer.Traced(session.apply(step), NOT_TRACED);
    }

    /** Somebody else than the tool may have changed the tables. */
    void doubt() {
        tracer.doubt();
    }

    /** The connection that reads, and may write when nothing else is under way. */
    Connection reading() {
        return reading;
    }

    LegRun go(Leg leg, MigrationStep step, boolean trace) {
        LegTracer.Traced traced = apply(step, trace);
        state = look();
        return new LegRun(leg, step, traced.outcome(), state, traced.trace());
    }

    /** Goes over all revisions at once but for those that stay applied. */
    WholeHistoryWalk.Run goWhole(Leg leg, Set<String> staying) {
        StepOutcome outcome = leg == Leg.DOWN ? session.downgradeToBase(staying) : session.upgradeToHead();
        state = look();
        return new WholeHistoryWalk.Run(leg, outcome, state);
    }

    ModelComparison compareModels() {
        return session.compareModels();
    }

    /** What the database held when it was last looked at: at the opening, or after the last leg. */
    State state() {
        return state;
    }

    /** What the database holds now, without the tool's own tables. */
    State look() {
        return new State(reader.read().withoutTables(session.bookkeepingTables()));
    }

    /** Keeps the database beyond the walk, and tells where it is. */
    String keep() {
        database.keep();
        return database.url().toString();
    }

    TestDatabase database() {
        return database;
    }

    MigrationSession session() {
        return session;
    }

    /** Ends the tool and the reading, so that the database can be copied; only {@link #close} may follow. */
    void leave() {
        session.close();
        try {
            reading.close();
        } catch (SQLException e) {
            throw new DatabaseException("cannot leave " + database.url() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try (database) {
            leave();
        }
    }

    /** Applies revisions that were applied before, and does something after each; whether all could be again. */
    boolean replay(List<MigrationStep> steps, BiConsumer<Ground, String> afterEach) {
        boolean replayed = true;
        tracer.doubt();
        for (int i = 0; i < steps.size() && replayed; i++) {
            replayed = session.apply(steps.get(i)).succeeded();
            if (replayed) {
                afterEach.accept(this, steps.get(i).revision().id());
            }
        }
        state = look();
        return replayed;
    }
}
