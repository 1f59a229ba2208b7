package dev.stairway.reader;

/** Rows could not be read; the message says of which table and why, the cause is the driver's own error. */
public final class DataReadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DataReadException(String message, Throwable cause) {
        super(message, cause);
    }
}
