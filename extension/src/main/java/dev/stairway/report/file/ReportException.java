package dev.stairway.report.file;

import org.jspecify.annotations.Nullable;

/** A report that cannot be written or read. The message names the place and the next move. */
public final class ReportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ReportException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
