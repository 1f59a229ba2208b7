package dev.stairway.tool.python;

import dev.stairway.tool.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The interpreter that a user names: a file, the folder of an environment, a command, or a command with arguments.
 *
 * @param project how messages name the project
 * @param folder what paths are relative to, and where a command is called; absolute
 * @param variables the environment variables of this process
 */
record NamedInterpreter(String project, Path folder, Map<String, String> variables) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    Interpreter find(String named) {
        Optional<Path> file = file(named);
        if (file.isPresent()) {
            return Interpreter.of(file.get());
        }
        List<String> words = words(named);
        if (words.size() < 2) {
            Path path = Path.of(named);
            return Interpreter.of(command(named)
                    .orElseThrow(() -> new MigrationException("""
                    %s: there is no Python interpreter %s
                    To fix: correct the path or command, or leave it out: then Stairway searches for one""".formatted(
                                    project,
                                    path.getNameCount() == 1
                                            ? named
                                            : folder.resolve(path).normalize()))));
        }
        String first = words.get(0);
        Path start = file(first)
                .or(() -> command(first))
                .orElseThrow(() -> new MigrationException("""
                %s: there is no command %s, which is to start Python: %s
                To fix: install it, put it on the PATH, or name an interpreter without it""".formatted(project, first, named)));
        words.set(0, start.toString());
        return new Interpreter(words, List.of());
    }

    private Optional<Path> file(String text) {
        Path file = folder.resolve(text).normalize();
        Path python = Files.isDirectory(file) ? VirtualEnvironment.python(file) : file;
        return Files.isExecutable(python) && !Files.isDirectory(python) ? Optional.of(python) : Optional.empty();
    }

    private Optional<Path> command(String name) {
        return Path.of(name).getNameCount() == 1 ? PathCommands.find(name, variables) : Optional.empty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1) != null ? word.group(1) : word.group(2) != null ? word.group(2) : word.group(3));
        }
        return words;
    }
}
