package dev.stairway.tool.python;

import dev.stairway.tool.process.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The environment that Poetry itself keeps for a project, anywhere in the user's folders. */
record PoetryEnvironment(LockedProject locked, Path poetry) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Its interpreter; empty when Poetry has made none yet, or the project is not Poetry's. */
    Optional<Path> find() {
        if (locked.isUv()) {
            return Optional.empty();
        }
        try {
            CommandRun run = CommandRun.of(
                    List.of(poetry.toString(), "env", "info", "--executable", "--no-interaction"),
                    locked.folder(),
                    LIMIT);
            return run.output()
                    .lines()
                    .filter(line -> run.succeeded() && !line.isBlank())
                    .reduce((first, last) -> last)
                    .map(line -> Path.of(line.strip()))
                    .filter(Files::isExecutable);
        } catch (IOException notRunnable) {
            return Optional.empty();
        }
    }
}
