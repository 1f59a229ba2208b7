package dev.stairway.tool.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The last lines that a process printed; the first are forgotten when there are too many. Safe for several threads. */
public final class OutputTail {

    private static final int LINES = 2_000;
    private static final int LINE_LENGTH = 4_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private volatile Secrets secrets = Secrets.none();
    private long forgotten;
    private @Nullable String mark;
    private CountDownLatch marked = new CountDownLatch(0);

    /** An empty tail that hides nothing yet. */
    public OutputTail() {}

    /** Hides these secrets from now on. */
    public void hide(Secrets hidden) {
        secrets = hidden;
    }

    /** Reads the stream to its end in a daemon thread, which is returned. */
    public Thread drain(InputStream stream, String name) {
        Thread thread = new Thread(() -> read(stream), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Expects a line that only says that all before it has been printed; it is not remembered. */
    public synchronized void expect(String line) {
        mark = line;
        marked = new CountDownLatch(1);
    }

    /** Waits for the expected line, at most so long; without one it returns at once. */
    public void await(Duration limit) throws InterruptedException {
        CountDownLatch latch;
        synchronized (this) {
            latch = marked;
        }
        if (latch.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        synchronized (this) {
            marked = new CountDownLatch(0);
        }
    }

    /** Everything that is remembered, one line each; empty when nothing was printed. */
    public synchronized String text() {
        String kept = String.join("\n", lines);
        return forgotten == 0 ? kept : "... (" + forgotten + " lines before)\n" + kept;
    }

    /** The last lines, at most so many. */
    public synchronized String last(int count) {
        List<String> all = List.copyOf(lines);
        return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
    }

    private void read(InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException closed) {
            add("(output ended: " + closed.getMessage() + ")");
        }
    }

    /** One more line, of whatever stream. */
    public synchronized void add(String printed) {
        String line = secrets.hide(printed);
        if (mark != null && line.endsWith(mark)) {
            line = line.substring(0, line.length() - mark.length());
            marked.countDown();
            if (line.isEmpty()) {
                return;
            }
        }
        lines.add(line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "...");
        if (lines.size() > LINES) {
            lines.remove();
            forgotten++;
        }
    }
}
