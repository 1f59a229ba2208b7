package dev.stairway.tool.python;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands on the {@code PATH}. */
final class PathCommands {

    private PathCommands() {}

    /** The file that the command's name stands for. */
    static Optional<Path> find(String name, Map<String, String> variables) {
        String path = variables.getOrDefault("PATH", "");
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(path)
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .map(Path::toAbsolutePath)
                .findFirst();
    }
}
