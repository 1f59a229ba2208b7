package dev.stairway.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file that {@link CommittedSchema} names, as a parameter of a test.
 *
 * @param name the file as it is named
 * @param update whether it is to be written
 */
public record CommittedText(String name, boolean update) {

    /** What it holds; empty when it is not there. */
    public Optional<String> text() {
        try {
            return Files.isRegularFile(file())
                    ? Optional.of(Files.readString(file(), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Replaces what it holds, unless that is the same already; makes its folder. */
    void write(String text) {
        if (text().filter(text::equals).isPresent()) {
            return;
        }
        try {
            Path folder = file().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file(), text, StandardCharsets.UTF_8);
            Console.progress("Written: " + name);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Path file() {
        return Path.of("").toAbsolutePath().resolve(name);
    }
}
