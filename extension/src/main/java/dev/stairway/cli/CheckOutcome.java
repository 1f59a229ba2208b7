package dev.stairway.cli;

import org.junit.platform.engine.TestExecutionResult.Status;

/**
 * How one check ended.
 *
 * @param name the check, the revision where it is about one, and the database: {@code upgrades: 1a2b · add orders (PostgreSQL 17, embedded)}
 * @param status whether it passed, found something or could not be made, or was not examined
 * @param message what it said; empty when it passed
 * @param finding whether it failed because of what was found, and not because something could not be run
 */
record CheckOutcome(String name, Status status, String message, boolean finding) {

    boolean failed() {
        return status == Status.FAILED;
    }

    /** Whether nobody knows more than before. */
    boolean couldNotRun() {
        return failed() && !finding;
    }

    boolean notExamined() {
        return status == Status.ABORTED;
    }
}
