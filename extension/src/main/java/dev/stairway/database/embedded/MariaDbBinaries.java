package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The programs of a MariaDB server: extracted once into the cache folder, since they are large, and used from there by all later runs.
 *
 * @param home the folder with {@code bin} and {@code share}
 */
record MariaDbBinaries(Path home) {

    private static final Pattern NEEDED =
            Pattern.compile("bin/(mariadbd|mysqld\\.exe|.*\\.dll)|share/.*|libs/.*\\.dylib");

    /**
     * The programs of an archive, which are extracted when this machine does not have them yet.
     *
     * @throws DatabaseException when that fails
     */
    static MariaDbBinaries of(MariaDbArchive archive) {
        try {
            return extracted(archive);
        } catch (IOException e) {
            throw new DatabaseException("""
                    the programs of MariaDB cannot be extracted into %s: %s
                    To fix:    make room there, or name another folder: -Dstairway.cache=<folder>""".formatted(cache(), e), e);
        }
    }

    private static MariaDbBinaries extracted(MariaDbArchive archive) throws IOException {
        String name = "mariadb-%s-%s".formatted(archive.version(), archive.system());
        Path home = cache().resolve(name);
        if (!Files.isDirectory(home)) {
            Files.createDirectories(cache());
            Path unfinished = Files.createTempDirectory(cache(), name + "-");
            try {
                extract(archive, unfinished);
                // All at once: nobody ever sees a part of it, and who comes second uses the first one's.
                Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
                delete(unfinished);
            } catch (IOException | RuntimeException e) {
                delete(unfinished);
                throw e;
            }
        }
        return new MariaDbBinaries(home);
    }

    private static void extract(MariaDbArchive archive, Path target) throws IOException {
        try (JarFile jar = archive.open()) {
            for (JarEntry entry : jar.stream().toList()) {
                String name = entry.getName();
                String file = name.startsWith(archive.folder())
                        ? name.substring(archive.folder().length())
                        : "";
                if (!entry.isDirectory() && NEEDED.matcher(file).matches()) {
                    copy(jar, entry, target.resolve(file));
                }
            }
        }
        Path server = new MariaDbBinaries(target).server();
        if (!server.toFile().setExecutable(true)) {
            throw new IOException("cannot make %s executable".formatted(server));
        }
    }

    private static void copy(JarFile jar, JarEntry entry, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (InputStream content = jar.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The folder of the system property {@code stairway.cache}, else the user's cache folder. */
    private static Path cache() {
        String property = System.getProperty("stairway.cache", "");
        String xdg = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).orElse("");
        Path user = xdg.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        Path cache = property.isEmpty() ? user.resolve("stairway") : Path.of(property);
        return cache.resolve("mariadb").toAbsolutePath().normalize();
    }

    /** The server's program. */
    Path server() {
        Path windows = home.resolve("bin/mysqld.exe");
        return Files.exists(windows) ? windows : home.resolve("bin/mariadbd");
    }

    /** The statements that make the server's own tables. */
    List<Path> systemTables() {
        return Stream.of(
                        "mariadb_system_tables.sql", "mariadb_performance_tables.sql", "mariadb_system_tables_data.sql")
                .map(home.resolve("share")::resolve)
                .toList();
    }
}
