package dev.stairway.reader.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A temporary file that is gone when its last owner closes it.
 *
 * <p>It is opened so that the system removes it together with the process, whatever ends that.
 */
final class SpillFile {

    private final FileChannel channel;
    private final AtomicInteger owners = new AtomicInteger(1);

    private SpillFile(FileChannel channel) {
        this.channel = channel;
    }

    static SpillFile create() {
        try {
            Path path = Files.createTempFile("stairway-rows-", ".tmp");
            return new SpillFile(FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot put rows into a temporary file", e);
        }
    }

    FileChannel channel() {
        return channel;
    }

    void own() {
        owners.incrementAndGet();
    }

    void disown() {
        if (owners.decrementAndGet() == 0) {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot remove a temporary file", e);
            }
        }
    }
}
