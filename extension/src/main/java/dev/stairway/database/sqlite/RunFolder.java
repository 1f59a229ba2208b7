package dev.stairway.database.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/** A temporary folder that other runs leave alone for as long as this one lives, and remove when it was killed. */
final class RunFolder implements AutoCloseable {

    private static final String PREFIX = "stairway-sqlite-";

    /** The file that a living run holds a lock on; in a folder with something to keep there is none. */
    private static final String MARK = "in-use";

    /** Somebody who has just made the file may not hold its lock yet. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel mark;

    private RunFolder(Path path, FileChannel mark) {
        this.path = path;
        this.mark = mark;
    }

    /** A new one; those of runs that were killed are gone then. */
    static RunFolder create() throws IOException {
        Path path = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-")
                .toRealPath();
        removeLeft(Objects.requireNonNull(path.getParent()));
        FileChannel mark =
                FileChannel.open(path.resolve(MARK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        mark.lock();
        return new RunFolder(path, mark);
    }

    Path path() {
        return path;
    }

    /** Leaves the folder to people, for good. */
    void keep() {
        try {
            mark.close();
            Files.deleteIfExists(path.resolve(MARK));
        } catch (IOException e) {
            System.err.println("Stairway: cannot remove " + path.resolve(MARK) + ": " + e.getMessage());
        }
    }

    /** Deletes the folder when nothing else is in it. */
    @Override
    public void close() {
        keep();
        try (Stream<Path> left = Files.list(path)) {
            if (left.findAny().isEmpty()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            System.err.println("Stairway: cannot remove " + path + ": " + e.getMessage());
        }
    }

    /** Removes the folders of killed runs. One that cannot be removed is in nobody's way, and may be somebody else's. */
    private static void removeLeft(Path temporary) throws IOException {
        // To open a file and to close it again gives up the locks that this process has on it.
        String own = PREFIX + ProcessHandle.current().pid() + "-";
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, PREFIX + "*")) {
            for (Path folder : folders) {
                if (!folder.getFileName().toString().startsWith(own)
                        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                    removeIfLeft(folder);
                }
            }
        }
    }

    private static void removeIfLeft(Path folder) {
        try {
            Path file = folder.resolve(MARK);
            Instant made =
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
            if (made.isBefore(Instant.now().minus(YOUNG)) && isFree(file)) {
                removeFiles(folder);
                Files.delete(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            // No file of this name, no right to look, or another run is removing it.
        }
    }

    private static boolean isFree(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        }
    }

    /** Databases and what SQLite keeps beside them. */
    private static void removeFiles(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.db{,-journal,-wal,-shm}")) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
