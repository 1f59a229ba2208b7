package dev.stairway.tool;

import dev.stairway.trace.StepTrace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tool at work on one database. Not for several threads at once.
 *
 * <p>No transaction stays open between two calls, so that others can read what was done and clone the database.
 */
public interface MigrationSession extends AutoCloseable {

    /**
     * Runs exactly one revision's upgrade or downgrade, committed when it succeeds, with the tool's own bookkeeping.
     *
     * <p>An error of the migration, of the worker or at the time limit is an outcome, not an exception; after a
     * {@linkplain ToolFailure#fatal() fatal} one the session can only be closed.
     */
    StepOutcome apply(MigrationStep step);

    /** The same, and tells what the server was seen to do meanwhile; it changes nothing of what becomes of the step. */
    default TracedStep applyTraced(MigrationStep step) {
        return new TracedStep(apply(step), StepTrace.nothing("this tool does not tell what it runs"));
    }

    /** Upgrades the whole history in one command, in the tool's own way and the project's own transaction mode. */
    StepOutcome upgradeToHead();

    /** Downgrades the whole history in one command, in the tool's own way and the project's own transaction mode. */
    StepOutcome downgradeToBase();

    /**
     * The same, but for revisions that stay; no other one needs to be there for them.
     *
     * @param staying identifiers; empty for none
     */
    StepOutcome downgradeToBase(Set<String> staying);

    /** Writes into the tool's own table that the database stands at a revision, and runs nothing. */
    StepOutcome stamp(String revision);

    /**
     * Runs a program in the tool's own language, in the project's environment, for what the application makes by itself.
     *
     * @param program its text
     */
    default StepOutcome run(String program) {
        return new StepOutcome.Raised(
                new ToolFailure("no programs", "this tool runs migrations only", "", false, false), Duration.ZERO);
    }

    /**
     * Writes the whole history in one direction as SQL instead of running it; the database is not looked at.
     *
     * @param staying identifiers of revisions that are applied before and stay so; empty for none
     */
    default OfflineSql write(Direction direction, Set<String> staying) {
        return new OfflineSql.Refused(
                new ToolFailure("no offline mode", "this tool only runs migrations", "", false, false));
    }

    /**
     * The revisions that the tool's own command would apply, or take back, to reach a target from where the database stands.
     *
     * @param target what the tool's command takes: {@code head}, {@code base}, a revision, {@code +1}, {@code -1}
     * @return their identifiers in the order of the steps; empty when the database stands there
     * @throws IllegalArgumentException when the target is not ahead, or not behind, with the reason
     */
    List<String> plan(Direction direction, String target);

    /** Compares the database, which stands at the head, with the models that the project's code has of it. */
    default ModelComparison compareModels() {
        return new ModelComparison.NotExamined("the tool knows no models to compare with");
    }

    /** The revisions that the database stands at, by the tool's own table; empty at base. */
    List<String> current();

    /** The tool's own tables, as {@code schema.table} or {@code table}: no part of the project's schema. */
    List<String> bookkeepingTables();

    /** Why single commands are used instead of stepping, or empty when the tool is stepped the fast way. */
    Optional<String> fallback();

    /** How often the project's own environment script has run in this session; 0 for a tool without one. */
    int environmentRuns();

    /** What the project printed so far, without passwords; may be empty. */
    String output();

    /** Ends the tool and its whole process tree; nothing is left behind. May be called twice. */
    @Override
    void close();
}
