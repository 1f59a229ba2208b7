package dev.stairway.tool.alembic;

import dev.stairway.tool.process.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A virtual environment without any package. */
final class PlainPython {

    private PlainPython() {}

    static Path in(Path folder) {
        List<String> command = List.of("python3", "-m", "venv", "--without-pip", folder.toString());
        try {
            CommandRun run = CommandRun.of(command, Path.of("").toAbsolutePath(), Duration.ofMinutes(1));
            if (!run.succeeded()) {
                throw new IllegalStateException(run.output());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return folder.resolve("bin/python");
    }
}
