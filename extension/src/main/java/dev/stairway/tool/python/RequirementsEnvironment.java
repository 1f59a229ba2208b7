package dev.stairway.tool.python;

import dev.stairway.tool.MigrationException;
import dev.stairway.tool.process.CommandRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Python environment that is to be made from a requirements file.
 *
 * @param project how messages name the project
 * @param requirements the file, absolute
 * @param shown the file as its user would write it
 * @param base the interpreter to make it with
 * @param uv the command uv, or null: then venv and pip make it
 */
record RequirementsEnvironment(
        String project,
        Path requirements,
        String shown,
        Path base,
        @Nullable Path uv) implements PlannedEnvironment {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** What tells one environment from another: the requirements' content and the Python that it is for. */
    @Override
    public String key() {
        try {
            return RequirementsText.digest(requirements, VirtualEnvironment.version(base));
        } catch (IOException unreadable) {
            throw failed(String.valueOf(unreadable.getMessage()), "", unreadable);
        }
    }

    /** Makes it in an empty folder, with uv where that is installed, else with venv and pip. */
    @Override
    public void make(Path folder) {
        String python = VirtualEnvironment.python(folder).toString();
        if (uv != null) {
            String command = uv.toString();
            run(List.of(command, "venv", "--quiet", "--python", base.toString(), folder.toString()));
            run(List.of(command, "pip", "install", "--quiet", "--python", python, "-r", requirements.toString()));
        } else {
            run(List.of(base.toString(), "-m", "venv", folder.toString()));
            run(List.of(
                    python,
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                    "--no-input",
                    "-r",
                    requirements.toString()));
        }
    }

    private void run(List<String> command) {
        try {
            CommandRun run = CommandRun.of(command, folder(), LIMIT);
            if (!run.succeeded()) {
                throw failed(
                        String.join(" ", command) + " ended with exit status " + run.exitStatus(), run.output(), null);
            }
        } catch (IOException failed) {
            throw failed(String.join(" ", command) + ": " + failed.getMessage(), "", failed);
        }
    }

    private Path folder() {
        Path parent = requirements.getParent();
        return parent == null ? requirements.resolveSibling("") : parent;
    }

    private MigrationException failed(String what, String output, @Nullable Throwable cause) {
        String lines = output.isBlank() ? "" : "\n" + output.indent(2).stripTrailing();
        return new MigrationException("""
                %s: no Python environment can be made for %s: %s%s
                To fix: correct it until `%s -m pip install -r %s` works, or name an interpreter that has all it needs""".formatted(project, shown, what, lines, base, shown), cause);
    }
}
