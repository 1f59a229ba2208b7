package dev.stairway.tool.python;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a project's Python is started: an interpreter, or a command that leads to one ({@code uv run python}).
 *
 * @param command the command and its arguments, to which Python's own are added; never empty
 * @param importFolders folders of the project that its environment does not know and Python must look into last; absolute
 */
public record Interpreter(List<String> command, List<Path> importFolders) {

    public Interpreter {
        command = List.copyOf(command);
        importFolders = List.copyOf(importFolders);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("an interpreter needs a command");
        }
    }

    /** An interpreter whose environment has all that is needed. */
    static Interpreter of(Path python) {
        return new Interpreter(List.of(python.toString()), List.of());
    }

    /** The command with Python's own arguments. */
    public List<String> with(String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        return all;
    }

    /** As one would type it. */
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
