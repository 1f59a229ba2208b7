package dev.stairway.walk;

import java.util.Objects;

/**
 * Something that is done to a database before its first revision, because no revision does it.
 *
 * @param description what it is and where it is declared, in one line, for messages
 * @param action what does it
 */
public record SetupStep(String description, SetupAction action) {

    public SetupStep {
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(action, "action");
    }

    /** A step that needs a connection only, in a transaction of its own unless it handles transactions itself. */
    public SetupStep(String description, SqlAction action) {
        this(description, (database, tool) -> OneTransaction.run(database, action));
    }

    /** For messages: what it is and where it is declared. */
    @Override
    public String toString() {
        return description;
    }
}
