package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.process.OutputTail;
import dev.stairway.tool.process.ProcessTree;
import dev.stairway.tool.process.Secrets;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One Python process that runs Alembic, and the JSON lines to and from it. Not for several threads at once. */
final class Worker implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode END = JSON.missingNode();
    private static final int LAST_LINES = 20;
    private static final Duration OUTPUT_LAG = Duration.ofMillis(500);
    private static final int SECONDS_TO_END = 2;

    private final Process process;
    private final OutputTail output = new OutputTail();
    private final Thread draining;
    private int asked;
    private final BlockingQueue<JsonNode> replies = new LinkedBlockingQueue<>();

    private Worker(Process process) {
        this.process = process;
        this.draining = output.drain(process.getErrorStream(), "stairway-alembic-output");
        Thread reading = new Thread(this::read, "stairway-alembic-replies");
        reading.setDaemon(true);
        reading.start();
    }

    /**
     * Starts the process and hands it its sources; it loads the tool and waits for its settings.
     *
     * @throws MigrationException when the interpreter cannot be started
     */
    static Worker start(ProcessBuilder builder) {
        try {
            Worker worker = new Worker(builder.start());
            worker.hand(JSON.valueToTree(WorkerSources.bootstrap()));
            worker.hand(JSON.valueToTree(WorkerSources.start("worker")));
            return worker;
        } catch (IOException failed) {
            throw new MigrationException("""
                    Alembic: the Python interpreter %s cannot be started: %s
                    To fix: name one that can be run on this machine""".formatted(builder.command().get(0), failed.getMessage()), failed);
        }
    }

    /** A process that has its sources and waits for its settings already. */
    static Worker of(Process process) {
        return new Worker(process);
    }

    /** Hands over the project's settings, once; a process that is gone is noticed when it is asked. */
    void begin(ObjectNode settings, Secrets secrets) {
        output.hide(secrets);
        hand(settings);
    }

    /** A process that is gone by now is noticed when it is asked, with what it printed. */
    private void hand(JsonNode line) {
        try {
            send(line);
        } catch (IOException gone) {
            return;
        }
    }

    /** An empty JSON object to fill. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * Asks something and waits for the answer.
     *
     * @throws WorkerEnded when the process ends before it answers, or the limit is over: then its whole tree was ended
     */
    JsonNode ask(ObjectNode request, Duration limit, String doing) throws WorkerEnded {
        String mark = "stairway-mark-" + ++asked;
        output.expect(mark);
        request.put("mark", mark);
        try {
            send(request);
        } catch (IOException gone) {
            throw ended(doing);
        }
        JsonNode reply = await(limit);
        if (reply == null) {
            ProcessTree.end(process);
            throw new WorkerEnded(
                    fatal("time limit", doing + " took longer than " + readable(limit) + " and was stopped"));
        }
        if (reply.isMissingNode()) {
            throw ended(doing);
        }
        return reply;
    }

    /** What the project printed so far. */
    String output() {
        return output.text();
    }

    /** The last lines that the project printed; may be empty. */
    String lastOutput() {
        return output.last(LAST_LINES);
    }

    /** The process, for tests that look whether it is gone. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        ProcessTree.end(process, this::sayGoodbye);
    }

    private void sayGoodbye() {
        try {
            send(object().put("do", "end"));
            process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (IOException alreadyGone) {
            // Nobody to say it to.
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(JsonNode line) throws IOException {
        OutputStream requests = process.getOutputStream();
        requests.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        requests.flush();
    }

    private @Nullable JsonNode await(Duration limit) {
        try {
            JsonNode reply = replies.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (reply != null && !reply.isMissingNode()) {
                output.await(OUTPUT_LAG);
            }
            return reply;
        } catch (InterruptedException interrupted) {
            ProcessTree.end(process);
            Thread.currentThread().interrupt();
            return END;
        }
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("{")) {
                    replies.add(JSON.readTree(line));
                } else {
                    // A command that wraps Python may say something before Python runs.
                    output.add(line);
                }
            }
        } catch (IOException broken) {
            // The end of the line to the worker is the end of the worker, however it came.
        } finally {
            replies.add(END);
        }
    }

    private WorkerEnded ended(String doing) {
        replies.add(END);
        String status = "unknown status";
        try {
            boolean over = process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
            status = over ? "exit status " + process.exitValue() + signal(process.exitValue()) : "closed output";
            // Its children may still hold the stream of its last words.
            ProcessTree.end(process);
            draining.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_END));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        ProcessTree.end(process);
        return new WorkerEnded(fatal(status, "the Python process ended during " + doing));
    }

    private ToolFailure fatal(String type, String message) {
        return new ToolFailure(type, message, output.last(LAST_LINES), false, true);
    }

    private static String signal(int status) {
        return status > 128 ? " (signal " + (status - 128) + ")" : "";
    }

    private static String readable(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }
}
