package dev.stairway.reader;

import org.jspecify.annotations.Nullable;

/** A schema could not be read; the message says from where and why, the cause is the driver's own error. */
public final class SchemaReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaReadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
