package dev.stairway.database.embedded;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.mysql.MysqlServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One start of one MariaDB server, from the binaries to a server that answers, or to nothing at all. */
final class MariaDbStart {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final MariaDbBinaries binaries;
    private final Platform platform;
    private final ServerFolder folder;
    private final int port;
    private final long started = System.nanoTime();

    MariaDbStart(MariaDbBinaries binaries, Platform platform, ServerFolder folder, int port) {
        this.binaries = binaries;
        this.platform = platform;
        this.folder = folder;
        this.port = port;
    }

    /**
     * Starts the server; whatever fails, nothing of it is left.
     *
     * @throws DatabaseException when it does not answer; the message has the end of its log
     */
    DatabaseServer run() {
        Guard guard = Guard.over(folder, platform);
        try {
            Files.createDirectories(folder.data());
            initialise();
            Process process = process(MariaDbSettings.server(folder, port)).start();
            process.getOutputStream().close();
            awaitAnswer(process);
            ConnectionUrl url = new ConnectionUrl("mariadb", ServerSettings.HOST, port, "mysql", "root", "");
            Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
            return new MysqlServer(url, "embedded", elapsed, Lifetime.endedBy(() -> stop(process, guard)));
        } catch (IOException | RuntimeException e) {
            DatabaseException failure = failure(e);
            clean(guard, failure);
            throw failure;
        }
    }

    private ProcessBuilder process(List<String> settings) {
        List<String> command = new ArrayList<>();
        command.add(binaries.server().toString());
        command.add("--no-defaults");
        command.add("--basedir=" + binaries.home());
        command.add("--lc-messages-dir=" + binaries.home().resolve("share"));
        command.addAll(settings);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    }

    /** Makes the server's own tables, as an installation would; what it lacks are help texts and the sys schema. */
    private void initialise() throws IOException {
        List<String> settings = new ArrayList<>(MariaDbSettings.storage(folder));
        settings.add("--bootstrap");
        Process process = process(settings).start();
        try (OutputStream input = process.getOutputStream()) {
            input.write("create database mysql;\nuse mysql;\n".getBytes(StandardCharsets.US_ASCII));
            for (Path file : binaries.systemTables()) {
                Files.copy(file, input);
            }
        } catch (IOException e) {
            // It has ended too soon: its exit status and its log say why.
            awaitEnd(process);
            throw new IOException("its own tables cannot be made: " + e.getMessage(), e);
        }
        if (awaitEnd(process) != 0) {
            throw new IOException("its own tables cannot be made: exit status " + process.exitValue());
        }
    }

    private static int awaitEnd(Process process) throws IOException {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IOException("its own tables were not made within %d s".formatted(PATIENCE.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while its own tables were made", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** The server writes its number before it accepts connections, and to its own folder: no other server can pass for it. */
    private void awaitAnswer(Process process) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IOException("the server has ended by itself, exit status " + process.exitValue());
            }
            if (System.nanoTime() > end) {
                throw new IOException("the server did not answer within %d s".formatted(PATIENCE.toSeconds()));
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the server was waited for", e);
            }
        }
    }

    private boolean isReady() throws IOException {
        if (!Files.exists(folder.log())) {
            return false;
        }
        String log = new String(Files.readAllBytes(folder.log()), StandardCharsets.UTF_8);
        return log.contains("ready for connections");
    }

    private DatabaseException failure(Exception cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new DatabaseException("""
                MariaDB, embedded, cannot start: %s
                Log:
                %s
                To fix:    see the log; it may name a library that this system lacks; when it says nothing, the programs in %s may be damaged: delete that folder""".formatted(reason, LastLines.of(folder.log(), 20), binaries.home()), cause);
    }

    private void stop(Process process, Guard guard) {
        // Nothing in it is needed any more: to be quick is all.
        process.destroyForcibly();
        ServerFolder.awaitEnd(process.toHandle());
        DatabaseException failure = new DatabaseException("cannot clean up after " + folder.root());
        clean(guard, failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private void clean(Guard guard, DatabaseException failure) {
        try {
            folder.remove();
            guard.release();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
