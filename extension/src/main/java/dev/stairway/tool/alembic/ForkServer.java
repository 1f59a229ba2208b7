package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One Python process that has Alembic loaded and forks workers: loading takes longer than most migrations. It ends with this
 * JVM, or when nobody has needed it for ten seconds. Safe for several threads.
 *
 * <p>It knows nothing of any project, so what one worker does never shows in another.
 */
final class ForkServer {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** What a list of processes shows, so that one knows what it is. */
    private static final String NAME = "stairway-forkserver";

    private static final int SECONDS_TO_LOAD = 60;
    /** What the process ended with when it took its server along, as a shell would say it of a kill. */
    private static final int UNKNOWN_STATUS = 137;

    private final Process process;
    private final BlockingQueue<JsonNode> replies = new LinkedBlockingQueue<>();
    private final Map<Long, CompletableFuture<Integer>> statuses = new ConcurrentHashMap<>();
    private volatile boolean ended;
    private volatile boolean refused;

    private ForkServer(Process process) {
        this.process = process;
        Thread reading = new Thread(this::read, "stairway-alembic-forks");
        reading.setDaemon(true);
        reading.start();
    }

    /**
     * Starts the process as a worker would be started, and hands it its sources; it loads the tool meanwhile.
     *
     * @throws IOException when the interpreter cannot be started
     */
    static ForkServer start(ProcessBuilder worker) throws IOException {
        List<String> command = new ArrayList<>(worker.command());
        command.add(NAME);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(worker.directory())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(worker.environment());
        ForkServer server = new ForkServer(builder.start());
        server.send(WorkerSources.bootstrap());
        server.send(WorkerSources.start("forkserver"));
        return server;
    }

    /** Whether the process is gone, for which another one may be started. */
    boolean hasEnded() {
        return ended && !refused;
    }

    /** Whether it turned out that workers cannot be had in this way. */
    boolean refuses() {
        return refused;
    }

    /** A worker in this directory, with the same environment; empty when one must be started in another way. */
    synchronized Optional<Process> fork(Path directory) {
        if (ended || refused) {
            return Optional.empty();
        }
        try {
            Path pipes = Files.createTempDirectory("stairway-pipes-");
            try {
                return fork(directory, pipes);
            } finally {
                remove(pipes);
            }
        } catch (IOException gone) {
            return end();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return end();
        }
    }

    private Optional<Process> fork(Path directory, Path pipes) throws IOException, InterruptedException {
        if (!receive().has("ready")) {
            return end();
        }
        send(Map.of("pipes", pipes.toString(), "directory", directory.toString()));
        JsonNode reply = receive();
        if (!reply.has("forked")) {
            refused = reply.has("refused");
            return end();
        }
        long pid = reply.get("forked").asLong();
        ProcessHandle handle = ProcessHandle.of(pid).orElse(null);
        if (handle == null) {
            return end();
        }
        Process worker = new ForkedProcess(handle, pipes, status(pid));
        send("opened");
        return Optional.of(worker);
    }

    private JsonNode receive() throws InterruptedException {
        JsonNode reply = replies.poll(SECONDS_TO_LOAD, TimeUnit.SECONDS);
        return reply == null ? JSON.missingNode() : reply;
    }

    private Optional<Process> end() {
        process.destroy();
        return Optional.empty();
    }

    private static void remove(Path pipes) throws IOException {
        for (String name : new String[] {"requests", "replies", "output"}) {
            Files.deleteIfExists(pipes.resolve(name));
        }
        Files.delete(pipes);
    }

    private CompletableFuture<Integer> status(long pid) {
        CompletableFuture<Integer> status = statuses.computeIfAbsent(pid, number -> new CompletableFuture<>());
        if (ended) {
            status.complete(UNKNOWN_STATUS);
        }
        return status;
    }

    private void send(Object line) throws IOException {
        OutputStream requests = process.getOutputStream();
        requests.write((JSON.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
        requests.flush();
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("{")) {
                    take(JSON.readTree(line));
                }
            }
        } catch (IOException broken) {
            // The end of the line is the end of the server, however it came.
        } finally {
            ended = true;
            replies.add(JSON.missingNode());
            statuses.values().forEach(status -> status.complete(UNKNOWN_STATUS));
        }
    }

    private void take(JsonNode reply) {
        if (reply.has("ended")) {
            status(reply.get("ended").asLong()).complete(reply.path("status").asInt());
        } else {
            replies.add(reply);
        }
    }
}
