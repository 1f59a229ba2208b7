package dev.stairway.tool;

import java.util.Objects;

/**
 * A program of the project that ran to its end.
 *
 * @param exitStatus its exit status; 0 is success
 * @param output what it printed, one line each; only the last lines of much; may be empty; without the database's password
 * @param errors the same of its second stream, where logs and stack traces go
 */
public record ProgramRun(int exitStatus, String output, String errors) {

    public ProgramRun {
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(errors, "errors");
    }

    /** Whether it ended with status 0. */
    public boolean succeeded() {
        return exitStatus == 0;
    }
}
