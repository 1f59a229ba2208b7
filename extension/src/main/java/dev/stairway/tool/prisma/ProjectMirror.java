package dev.stairway.tool.prisma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project as it was when it had only its first migrations: {@code migrate deploy} applies all that it finds, and nothing of
 * the project itself may be moved away. Files are copied, folders are linked, so that the project's configuration finds
 * itself here.
 */
final class ProjectMirror implements AutoCloseable {

    private static final long LARGE = 1_000_000;

    private final Path home;

    private ProjectMirror(Path home) {
        this.home = home;
    }

    /**
     * A mirror of a project.
     *
     * @param migrations the folder of its migrations, in its directory
     * @param modules where its Node packages are installed
     */
    static ProjectMirror of(Path directory, Path migrations, List<MigrationFolder> first, Path modules) {
        try {
            ProjectMirror mirror = new ProjectMirror(Files.createTempDirectory("stairway-prisma-"));
            try {
                mirror.copy(directory, mirror.home, migrations, names(first));
                Path linked = mirror.home.resolve("node_modules");
                if (!Files.exists(linked)) {
                    Files.createSymbolicLink(linked, modules);
                }
                return mirror;
            } catch (IOException | RuntimeException e) {
                mirror.close();
                throw e;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the project " + directory + " cannot be mirrored", failed);
        }
    }

    private static Set<String> names(List<MigrationFolder> first) {
        return first.stream().map(MigrationFolder::name).collect(Collectors.toSet());
    }

    /** Where the commands are to be run. */
    Path directory() {
        return home;
    }

    private void copy(Path from, Path to, Path migrations, Set<String> names) throws IOException {
        boolean here = from.equals(migrations);
        for (Path entry : entries(from)) {
            Path name = entry.getFileName();
            if (!Files.isDirectory(entry)) {
                copyFile(entry, to.resolve(name));
            } else if (migrations.startsWith(entry) || (here && names.contains(name.toString()))) {
                // A link to a folder is no folder for Prisma when it looks for migrations.
                Files.createDirectory(to.resolve(name));
                copy(entry, to.resolve(name), migrations, names);
            } else if (!here) {
                Files.createSymbolicLink(to.resolve(name), entry);
            }
        }
    }

    /** What is large is no configuration, and what is no file, such as a link to nothing, is left out. */
    private static void copyFile(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            if (Files.size(from) > LARGE) {
                Files.createSymbolicLink(to, from);
            } else {
                Files.copy(from, to);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder " + home + " cannot be deleted", failed);
        }
    }
}
