package dev.stairway.seed;

/** Says before any row is written why a table can have none. */
final class NotFillable extends Exception {

    private static final long serialVersionUID = 1L;

    NotFillable(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
