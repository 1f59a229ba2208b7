package dev.stairway.tool.prisma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A project's {@code schema.prisma}, or the folder that has several such files. */
final class PrismaSchema {

    private static final Pattern DATASOURCE = Pattern.compile("(?ms)^\\s*datasource\\s+\\w+\\s*\\{.*?^\\s*}");
    private static final Pattern VARIABLE = Pattern.compile("\\benv\\(\\s*\"(\\w+)\"\\s*\\)");

    private final Path folder;

    /** The schema in a project's folder. */
    PrismaSchema(Path folder) {
        this.folder = folder;
    }

    /** The file or folder that Prisma's commands take; empty when there is none. */
    Optional<Path> path() {
        return Stream.of(folder.resolve("schema.prisma"), folder.resolve("schema"), folder)
                .filter(path -> !files(path).isEmpty())
                .findFirst();
    }

    /** The environment variables that its data source takes addresses from; each may be the one that is used. */
    Set<String> addressVariables() {
        Set<String> names = new TreeSet<>();
        path().map(PrismaSchema::files)
                .orElse(List.of())
                .forEach(file -> DATASOURCE
                        .matcher(text(file))
                        .results()
                        .flatMap(source -> VARIABLE.matcher(source.group()).results())
                        .forEach(variable -> names.add(variable.group(1))));
        return names;
    }

    private static List<Path> files(Path path) {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(path)) {
            return entries.filter(file -> file.toString().endsWith(".prisma"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
