package dev.stairway.tool;

import java.util.Objects;

/**
 * An error that a migration raised, as its author would see it.
 *
 * @param type the error's type in the tool's own words: {@code NotImplementedError}, {@code sqlalchemy.exc.ProgrammingError}
 * @param message the error's message, without passwords; may be empty
 * @param details the trace or the last lines of output, without passwords; may be empty
 * @param refusal whether the migration declares by this error that it cannot run: a downgrade that raises
 *     {@code NotImplementedError}
 * @param fatal whether the session ended with it: the worker died, was stopped at its time limit, or lost its connection
 */
public record ToolFailure(String type, String message, String details, boolean refusal, boolean fatal) {

    public ToolFailure {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(details, "details");
    }

    /** The type and the first line of the message. */
    @Override
    public String toString() {
        String first = message.lines().findFirst().orElse("");
        return first.isEmpty() ? type : type + ": " + first;
    }
}
