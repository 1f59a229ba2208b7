package dev.stairway.tool.python;

import dev.stairway.tool.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folders in which a project may keep its Python environment.
 *
 * @param workingDirectory where its tool is called; absolute
 * @param configuration the folder of its configuration file; absolute
 */
public record ProjectFolders(Path workingDirectory, Path configuration) {

    /** The configuration's folder and the working directory. */
    List<Path> own() {
        return Stream.of(configuration, workingDirectory).distinct().toList();
    }

    /** The two, each followed by the folders above it up to the repository's root; without a repository only the two. */
    List<Path> nearestFirst() {
        Set<Path> folders = new LinkedHashSet<>();
        for (Path start : own()) {
            folders.add(start);
            Path root = repository(start);
            for (Path folder = start; root != null && folder != null && !folder.equals(root); ) {
                folder = folder.getParent();
                if (folder != null) {
                    folders.add(folder);
                }
            }
        }
        return List.copyOf(folders);
    }

    /** The requirements file, absolute: the named one, else {@code requirements.txt} in one of the two folders. */
    Optional<Path> requirements(String project, @Nullable Path named) {
        if (named == null) {
            return own().stream()
                    .map(folder -> folder.resolve("requirements.txt"))
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
        Path file = workingDirectory.resolve(named).normalize();
        if (!Files.isRegularFile(file)) {
            throw new MigrationException("""
                    %s: there is no requirements file %s
                    To fix: name it relative to %s, or leave it out""".formatted(project, file, workingDirectory));
        }
        return Optional.of(file);
    }

    /** The path as a user would write it. */
    String shown(Path file) {
        return (file.startsWith(workingDirectory) ? workingDirectory.relativize(file) : file).toString();
    }

    private static @Nullable Path repository(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return null;
    }
}
