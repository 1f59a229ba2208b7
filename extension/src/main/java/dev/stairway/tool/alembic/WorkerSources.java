package dev.stairway.tool.alembic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Python sources of the worker; handed to the interpreter without being written to disk. */
final class WorkerSources {

    private static final List<String> NAMES = List.of(
            "address",
            "advice",
            "attempts",
            "beside",
            "channel",
            "command",
            "commits",
            "compiled",
            "declared",
            "difference",
            "environment",
            "failure",
            "forkserver",
            "guard",
            "history",
            "listing",
            "loading",
            "location",
            "models",
            "mysql",
            "offline",
            "past",
            "postgresql",
            "product",
            "project",
            "reading",
            "rehearsal",
            "repeats",
            "sampling",
            "session",
            "sqlite",
            "stepping",
            "surroundings",
            "target",
            "tracing",
            "transaction",
            "worker");

    /**
     * The program for {@code python -c}: one line, because not every command that wraps Python takes several. Nothing in the
     * working directory may hide Python's own modules.
     */
    private static final String START = "import sys; sys.path[:] = filter(None, sys.path); "
            + "import json; exec(json.loads(open(0, 'rb', buffering=0, closefd=False).readline()), globals())";

    private WorkerSources() {}

    /** The interpreter's arguments. */
    static String[] arguments() {
        return new String[] {"-u", "-c", START};
    }

    /** What the first line of input is to run. */
    static String bootstrap() {
        return read("bootstrap");
    }

    /** What the second line is to bring: the module whose {@code main} is called, and the text of each by its full name. */
    static Map<String, Object> start(String entry) {
        Map<String, String> modules = new TreeMap<>();
        NAMES.forEach(name -> modules.put("stairway_worker." + name, read(name)));
        return Map.of("entry", entry, "modules", modules);
    }

    private static String read(String name) {
        String resource = name + ".py";
        try (InputStream stream = WorkerSources.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing in Stairway's own archive");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
