package dev.stairway.tool.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A project whose packages are fixed in a lock file.
 *
 * @param folder where its {@code pyproject.toml} is; absolute
 * @param lock the lock file, in the same folder or, for a member of a workspace, above it; absolute
 * @param shown the lock file as its user would write it
 */
record LockedProject(Path folder, Path lock, String shown) {

    static final String UV = "uv.lock";
    static final String POETRY = "poetry.lock";

    /** Sources that lie on this machine: what is made from them serves one copy of the project only. */
    private static final Pattern LOCAL = Pattern.compile(
            "\\b(editable|directory|path|virtual)\\s*=\\s*\"(?!\\.\"|\")|^type\\s*=\\s*\"(directory|file)\"",
            Pattern.MULTILINE);

    /** The nearest project with such a lock file. */
    static Optional<LockedProject> find(ProjectFolders folders, String lockName) {
        List<Path> nearest = folders.nearestFirst();
        Optional<Path> folder = nearest.stream()
                .filter(candidate -> Files.isRegularFile(candidate.resolve("pyproject.toml")))
                .findFirst();
        return folder.flatMap(home -> nearest.stream()
                .map(candidate -> candidate.resolve(lockName))
                .filter(lock -> home.startsWith(lock.resolveSibling("")) && Files.isRegularFile(lock))
                .findFirst()
                .map(lock -> new LockedProject(home, lock, folders.shown(lock))));
    }

    boolean isUv() {
        return lock.endsWith(UV);
    }

    /** Where the project's own modules are: what an installation of it would tell Python. */
    List<Path> importFolders() {
        return Stream.of(folder.resolve("src"), folder)
                .filter(Files::isDirectory)
                .toList();
    }

    /** A hash of all that decides what would be installed. */
    String digest(String python) throws IOException {
        String text = Files.readString(lock, StandardCharsets.UTF_8);
        String place = LOCAL.matcher(text).find() ? folder.toString() : "";
        return RequirementsText.digest(
                python + place,
                Stream.of(
                                lock,
                                folder.resolve("pyproject.toml"),
                                lock.resolveSibling("pyproject.toml"),
                                lock.resolveSibling(".python-version"),
                                folder.resolve(".python-version"))
                        .distinct()
                        .toList());
    }
}
