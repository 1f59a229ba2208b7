package dev.stairway.tool;

import dev.stairway.database.TestDatabase;
import dev.stairway.history.MigrationHistory;
import java.util.List;
import java.util.Optional;

/** A project's migrations as one tool runs them: the port that each tool has one adapter for. */
public interface MigrationTool extends AutoCloseable {

    /** The tool and the project, for people: {@code Alembic neuroagent/alembic.ini}. */
    String description();

    /**
     * Reads the project's revisions; needs no database. The same value at each call, read once.
     *
     * @throws MigrationException when the project cannot be read: no such file, a revision file that does not parse, a
     *     cycle, a missing parent, one identifier twice
     */
    MigrationHistory history();

    /**
     * Starts to migrate one database, which stands at whatever revision the tool's own table says; the caller closes the
     * session.
     *
     * @throws MigrationException when the tool cannot be started on it, with what it printed
     */
    MigrationSession open(TestDatabase database);

    /** What a rollback in production needs beside the downgrades, in one line; empty when the tool's own command does it all. */
    default Optional<String> rollbackAdvice() {
        return Optional.empty();
    }

    /**
     * Runs a program of the project on one database, as its application would be started: with the interpreter, the working
     * directory and the environment that the tool itself runs with. For several threads at once.
     *
     * @param arguments what follows the interpreter on a command line; not empty
     * @throws MigrationException when it cannot be started or does not end in time, or when the tool has no interpreter
     */
    default ProgramRun run(TestDatabase database, List<String> arguments) {
        throw new MigrationException(description() + " has no interpreter that a program of the project could run in");
    }

    /**
     * Gets ready, without waiting, for sessions that will be opened soon. It changes nothing but the time that they take;
     * a tool that starts at once has nothing to do here.
     *
     * @param sessions how many may be opened at the same time; 0 or more
     */
    default void prepare(int sessions) {}

    /** Ends what was made ready and not used; sessions are closed by whoever opened them. May be called twice. */
    @Override
    default void close() {}
}
