package dev.stairway.tool.python;

import dev.stairway.tool.MigrationException;
import dev.stairway.tool.process.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Python environment that uv or Poetry is to make from a project's lock file: with what the project needs and without
 * the project itself, because one environment serves all copies of it.
 *
 * @param project how messages name the project
 * @param locked the project's files
 * @param manager the command that wrote the lock file
 * @param base the interpreter to make it with, where the manager does not choose one itself
 */
record LockedEnvironment(String project, LockedProject locked, Path manager, Path base) implements PlannedEnvironment {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Override
    public String shown() {
        return locked.shown();
    }

    @Override
    public String key() {
        try {
            return locked.digest(manager.getFileName() + " " + VirtualEnvironment.version(base));
        } catch (IOException unreadable) {
            throw failed("reading it", String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    @Override
    public void make(Path folder) {
        String environment = folder.toString();
        if (locked.isUv()) {
            run(
                    List.of(manager.toString(), "sync", "--frozen", "--no-install-project", "--quiet"),
                    Map.of("UV_PROJECT_ENVIRONMENT", environment));
        } else {
            run(List.of(base.toString(), "-m", "venv", "--without-pip", environment), Map.of());
            run(
                    List.of(manager.toString(), "install", "--no-root", "--no-interaction", "--quiet"),
                    Map.of("VIRTUAL_ENV", environment));
        }
    }

    private void run(List<String> command, Map<String, String> variables) {
        String shown = String.join(" ", command);
        try {
            CommandRun run = CommandRun.of(command, locked.folder(), variables, LIMIT);
            if (!run.succeeded()) {
                throw failed(shown + " ended with exit status " + run.exitStatus(), run.output(), null);
            }
        } catch (IOException failed) {
            throw failed(shown, String.valueOf(failed.getMessage()), failed);
        }
    }

    private MigrationException failed(String what, String output, @Nullable Throwable cause) {
        String lines = output.isBlank() ? "" : "\n" + output.indent(2).stripTrailing();
        return new MigrationException("""
                %s: no Python environment can be made for %s: %s%s
                To fix: correct it until the command works in %s, or name an interpreter that has all it needs""".formatted(project, shown(), what, lines, locked.folder()), cause);
    }
}
