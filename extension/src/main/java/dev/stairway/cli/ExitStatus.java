package dev.stairway.cli;

/** What the command tells the shell. */
enum ExitStatus {
    /** Everything was examined that can be, and nothing was found. */
    SAFE(0),
    /** Something was found. */
    FINDINGS(1),
    /** Something could not be run, so nobody knows. */
    COULD_NOT_RUN(2);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number for the shell. */
    int code() {
        return code;
    }
}
