package dev.stairway.cli;

import java.io.PrintStream;

/** A line at the bottom of a terminal that says what is being done; nothing where the output is no terminal. */
final class Progress {

    private static final int WIDTH = 100;

    private final PrintStream terminal;
    private final boolean shown;
    private int done;
    private int failed;
    private boolean there;

    /** Tells on this stream, or when not {@code shown}, nobody. */
    Progress(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** One that tells nobody. */
    static Progress silent() {
        return new Progress(System.err, false);
    }

    /** What begins now. */
    synchronized void at(String check) {
        if (shown) {
            String line = "%d checks, %d red · %s".formatted(done, failed, check);
            terminal.print("\r\u001b[K" + (line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…"));
            terminal.flush();
            there = true;
        }
    }

    /** One more check has ended. */
    synchronized void done(boolean red) {
        done++;
        failed += red ? 1 : 0;
    }

    /** Takes the line away, so that others may print. */
    synchronized void clear() {
        if (there) {
            terminal.print("\r\u001b[K");
            terminal.flush();
            there = false;
        }
    }
}
