package dev.stairway.database.container;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.testcontainers.containers.output.OutputFrame;

/** The last lines that a container printed; they are there also when the container is not any more. Safe for several threads. */
final class PrintedLines implements Consumer<OutputFrame> {

    private static final int KEPT = 20;

    private final Deque<String> lines = new ArrayDeque<>();

    @Override
    public synchronized void accept(OutputFrame frame) {
        frame.getUtf8String().lines().filter(line -> !line.isBlank()).forEach(this::keep);
    }

    private void keep(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.addLast(line);
    }

    /** The lines, oldest first; empty when it printed nothing. */
    synchronized String text() {
        return String.join("\n", lines);
    }
}
