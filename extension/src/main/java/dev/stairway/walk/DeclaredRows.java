package dev.stairway.walk;

import java.util.Objects;

/**
 * Rows that the owners of a history declare, for the revisions to meet.
 *
 * @param revision the identifier of the revision after which they are written, or {@link #BASE}
 * @param description what they are and where they are declared, in one line, for messages
 * @param action what writes them
 */
public record DeclaredRows(String revision, String description, SqlAction action) {

    /** Before every revision. */
    public static final String BASE = "base";

    public DeclaredRows {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(action, "action");
    }

    /** For messages: what they are and where they are declared. */
    @Override
    public String toString() {
        return description;
    }
}
