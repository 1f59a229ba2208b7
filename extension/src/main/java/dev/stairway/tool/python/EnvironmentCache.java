package dev.stairway.tool.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Environments that were made once and are kept for all later runs; safe for several threads and processes. */
final class EnvironmentCache {

    /** A file lock belongs to the whole JVM; this one to its threads. */
    private static final Map<Path, Object> LOCKS = new ConcurrentHashMap<>();

    private static final String COMPLETE = "stairway-complete";

    private final Path folder;

    EnvironmentCache(Path folder) {
        this.folder = folder;
    }

    /** The system property {@code stairway.cache}, else the user's cache folder. */
    static Path folder(Map<String, String> variables) {
        String property = System.getProperty("stairway.cache", "");
        String xdg = variables.getOrDefault("XDG_CACHE_HOME", "");
        Path cache = property.isEmpty()
                ? (xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg))
                        .resolve("stairway")
                : Path.of(property);
        return cache.resolve("python").toAbsolutePath().normalize();
    }

    /** The environment's interpreter; the environment is made when it is not there, or was left half-made. */
    Path get(PlannedEnvironment environment, Consumer<String> progress) {
        String key = environment.key();
        Path home = folder.resolve(key);
        if (isComplete(home)) {
            return VirtualEnvironment.python(home);
        }
        synchronized (LOCKS.computeIfAbsent(home, path -> new Object())) {
            try {
                Files.createDirectories(folder);
                return locked(home, environment, progress);
            } catch (IOException failed) {
                throw new UncheckedIOException(
                        "The cache of Python environments " + folder + " cannot be used", failed);
            }
        }
    }

    private Path locked(Path home, PlannedEnvironment environment, Consumer<String> progress) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        home.resolveSibling(home.getFileName() + ".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !isComplete(home)) {
                progress.accept("Making a Python environment for " + environment.shown() + " (first time only) ...");
                delete(home);
                environment.make(home);
                Files.createFile(home.resolve(COMPLETE));
            }
        }
        return VirtualEnvironment.python(home);
    }

    private static boolean isComplete(Path home) {
        return Files.exists(home.resolve(COMPLETE)) && Files.isExecutable(VirtualEnvironment.python(home));
    }

    private static void delete(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(home)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
