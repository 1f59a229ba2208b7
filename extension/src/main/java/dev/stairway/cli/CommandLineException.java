package dev.stairway.cli;

/** What was said on the command line, or in a file that it names, cannot be done; the message says what and where. */
final class CommandLineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CommandLineException(String message) {
        super(message);
    }

    CommandLineException(String message, Throwable cause) {
        super(message, cause);
    }
}
