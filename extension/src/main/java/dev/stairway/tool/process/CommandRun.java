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
        return of(command, directory, variables, limit, Secrets.none());
    }

    /** The same, with secrets that are hidden in the output. */
    public static CommandRun of(
            List<String> command, Path directory, Map<String, String> variables, Duration limit, Secrets secrets)
            throws IOException {
        OutputTail tail = new OutputTail();
        tail.hide(secrets);
        ProcessBuilder prepared =
                new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        prepared.environment().putAll(variables);
        return new CommandRun(exitStatus(prepared, tail, tail, limit), tail.last(LINES));
    }

    /**
     * Runs what was prepared, without input, to its end.
     *
     * @param output gets what it prints
     * @param errors gets what it prints on its second stream, if that is apart
     * @return its exit status
     * @throws IOException when it cannot be started, or takes longer than the limit and was ended with its whole tree
     */
    public static int exitStatus(ProcessBuilder prepared, OutputTail output, OutputTail errors, Duration limit)
            throws IOException {
        Process process = prepared.start();
        try {
            process.getOutputStream().close();
            Thread reader = output.drain(process.getInputStream(), "stairway-command-output");
            Thread errorReader = errors.drain(process.getErrorStream(), "stairway-command-errors");
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        "ran longer than " + limit.toSeconds() + " s; last output:\n" + errors.last(LINES));
            }
            reader.join(TimeUnit.SECONDS.toMillis(2));
            errorReader.join(TimeUnit.SECONDS.toMillis(2));
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            ProcessTree.end(process);
        }
    }
}
