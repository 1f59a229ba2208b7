package dev.stairway.walk;

/** A program that could not set a database up, with its own error. */
final class SetupFailure extends Exception {

    private static final long serialVersionUID = 1L;

    SetupFailure(String message) {
        super(message);
    }
}
