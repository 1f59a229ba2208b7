package dev.stairway.database.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds everything of one server: its data and its log.
 *
 * @param root the folder; its name starts with {@code stairway-postgres-} or {@code stairway-mariadb-}
 */
record ServerFolder(Path root) {

    private static final int STOP_MILLIS = 3_000;
    private static final int PAUSE = 5;

    /** Makes a new one in the system's temporary folder, for PostgreSQL. */
    static ServerFolder create() throws IOException {
        return create("postgres");
    }

    /** Makes a new one in the system's temporary folder, for the named product. */
    static ServerFolder create(String product) throws IOException {
        return new ServerFolder(
                Files.createTempDirectory("stairway-" + product + "-").toRealPath());
    }

    Path data() {
        return root.resolve("data");
    }

    /** The file in which the server writes its process number; PostgreSQL's own name for it, others are told to use it. */
    Path pidFile() {
        return data().resolve("postmaster.pid");
    }

    Path log() {
        return root.resolve("server.log");
    }

    /** The server's process, when it runs: a stale number in its file, used by somebody else by now, does not count. */
    Optional<ProcessHandle> server() {
        Path file = pidFile();
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty() ? Optional.empty() : process(lines.get(0).trim());
        } catch (IOException e) {
            // It is removed while the server ends, perhaps just now.
            return Optional.empty();
        }
    }

    private Optional<ProcessHandle> process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> mentionsData(process).orElse(true));
    }

    /** Whether a process was started with this folder; empty when the system does not tell. */
    Optional<Boolean> mentionsData(ProcessHandle process) {
        return process.info()
                .arguments()
                .map(List::of)
                .map(arguments -> arguments.stream().anyMatch(argument -> argument.contains(data().toString())));
    }

    /** Stops a server that still runs, however it came to be, and deletes everything. */
    void remove() {
        server().ifPresent(ServerFolder::end);
        try (Stream<Path> files = Files.exists(root) ? Files.walk(root) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the folder of the server, " + root, e);
        }
    }

    private static void end(ProcessHandle server) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ServerFolder::awaitEnd);
    }

    /** Waits a moment until a process that was told to end is gone, or dead but not collected by whoever inherited it. */
    static void awaitEnd(ProcessHandle process) {
        try {
            for (int waited = 0; isRunning(process) && waited < STOP_MILLIS; waited += PAUSE) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The dead have no command any more. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }
}
