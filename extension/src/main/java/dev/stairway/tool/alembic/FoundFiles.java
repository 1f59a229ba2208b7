package dev.stairway.tool.alembic;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Configuration files of Alembic that are there, for somebody who named one that is not. */
final class FoundFiles extends SimpleFileVisitor<Path> {

    private static final int DEPTH = 4;
    private static final int MOST = 5;
    private static final Set<String> LIBRARIES = Set.of("node_modules", "site-packages", "venv", "target", "build");

    private final Path root;
    private final Set<String> found = new TreeSet<>();

    private FoundFiles(Path root) {
        this.root = root;
    }

    /** The end of a sentence that names those not far below a directory; empty when there are none. */
    static String below(Path directory) {
        FoundFiles files = new FoundFiles(directory.toAbsolutePath().normalize());
        try {
            Files.walkFileTree(files.root, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, files);
        } catch (IOException unreadable) {
            return "";
        }
        List<String> shown = files.found.stream().limit(MOST).toList();
        return shown.isEmpty() ? "" : "; there is " + String.join(", ", shown);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        String name = String.valueOf(folder.getFileName());
        boolean skipped = !folder.equals(root) && (name.startsWith(".") || LIBRARIES.contains(name));
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (file.endsWith("alembic.ini") || (file.endsWith("pyproject.toml") && ConfigurationFiles.hasTable(file))) {
            found.add(root.relativize(file).toString());
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
        return FileVisitResult.CONTINUE;
    }
}
