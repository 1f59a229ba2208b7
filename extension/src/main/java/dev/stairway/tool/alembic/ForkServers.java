package dev.stairway.tool.alembic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fork servers of this JVM, one for each way of starting Python: classes on projects with the same interpreter share one.
 * Safe for several threads.
 *
 * <p>Only on Linux, and only where the interpreter is a program of this machine: other systems' libraries do not all bear a
 * fork, and a command that wraps Python may run it where no pipe of this machine is seen.
 */
final class ForkServers {

    private static final Map<Key, ForkServer> SERVERS = new HashMap<>();

    /**
     * What a process takes from its start and keeps.
     *
     * @param directory where it is started, null when that makes no difference
     */
    private record Key(
            String python,
            Map<String, String> environment,
            @Nullable Path directory) {}

    private ForkServers() {}

    /** Starts a server as the builder says, unless one runs or none can; it loads while something else is done. */
    static boolean prepare(ProcessBuilder builder) {
        return server(builder).isPresent();
    }

    /** A worker in the builder's directory and environment; empty when it must be started by itself. */
    static Optional<Process> fork(ProcessBuilder builder) {
        return server(builder).flatMap(server -> server.fork(builder.directory().toPath()));
    }

    private static Optional<ForkServer> server(ProcessBuilder builder) {
        Key key = key(builder);
        return key == null ? Optional.empty() : server(key, builder);
    }

    private static synchronized Optional<ForkServer> server(Key key, ProcessBuilder builder) {
        ForkServer server = SERVERS.get(key);
        if (server == null || server.hasEnded()) {
            try {
                server = ForkServer.start(builder);
            } catch (IOException notRunnable) {
                // Who starts a worker then is told why.
                return Optional.empty();
            }
            SERVERS.put(key, server);
        }
        return server.refuses() ? Optional.empty() : Optional.of(server);
    }

    private static @Nullable Key key(ProcessBuilder builder) {
        List<String> command = builder.command();
        Path python = Path.of(command.get(0));
        if (!System.getProperty("os.name", "").equals("Linux")
                || command.size() > WorkerSources.arguments().length + 1
                || !isProgram(python)) {
            return null;
        }
        // Relative folders in it are folders of the directory that Python is started in.
        boolean bound = builder.environment().containsKey("PYTHONPATH");
        return new Key(
                command.get(0),
                Map.copyOf(builder.environment()),
                bound ? builder.directory().toPath() : null);
    }

    /** A script may choose the interpreter by the directory that it is called in, as those of pyenv do. */
    private static boolean isProgram(Path python) {
        try (InputStream file = Files.newInputStream(python)) {
            byte[] start = file.readNBytes(2);
            return start.length == 2 && !(start[0] == '#' && start[1] == '!');
        } catch (IOException unreadable) {
            return false;
        }
    }
}
