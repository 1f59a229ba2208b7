package dev.stairway.database;

import org.jspecify.annotations.Nullable;

/** A database or server that cannot be started, reached, made or read; the message names the next move, no password. */
public final class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with a complete message. */
    public DatabaseException(String message) {
        super(message);
    }

    /** An error with a complete message and what caused it. */
    public DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
