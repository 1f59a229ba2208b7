package dev.stairway.tool.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command that ran to its end.
 *
 * @param exitStatus its exit status; 0 is success
 * @param output the last lines of both its streams; may be empty
 */
public record CommandRun(int exitStatus, String output) {

    private static final int LINES = 40;

    /** Whether it ended with status 0. */
    public boolean succeeded() {
        return exitStatus == 0;
    }

    /**
     * Runs a command without input.
     *
     * @throws IOException when it cannot be started, or takes longer than the limit and was ended with its whole tree
     */
    public static CommandRun of(List<String> command, Path directory, Duration limit) throws IOException {
        return of(command, directory, Map.of(), limit);
    }

    /** The same, with environment variables on top of those of this process. */
    public static CommandRun of(List<String> command, Path directory, Map<String, String> variables, Duration limit)
            throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        Process process = builder.start();
        OutputTail tail = new OutputTail();
        try {
            process.getOutputStream().close();
            Thread reader = tail.drain(process.getInputStream(), "stairway-command-output");
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("ran longer than " + limit.toSeconds() + " s; last output:\n" + tail.last(LINES));
            }
            reader.join(TimeUnit.SECONDS.toMillis(2));
            return new CommandRun(process.exitValue(), tail.last(LINES));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            ProcessTree.end(process);
        }
    }
}
