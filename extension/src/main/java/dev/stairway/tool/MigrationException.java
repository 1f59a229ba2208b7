package dev.stairway.tool;

import org.jspecify.annotations.Nullable;

/**
 * A project that cannot be examined: its history cannot be read, its tool cannot be started, or its configuration is
 * wrong. The message names the thing, the place and the next move, and holds no password.
 */
public final class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with a complete message. */
    public MigrationException(String message) {
        super(message);
    }

    /** An error with a complete message and what caused it. */
    public MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
