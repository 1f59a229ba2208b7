package dev.stairway.report;

import java.util.Objects;
import java.util.Optional;

/**
 * A file that the owners of a history commit with the schema at its head.
 *
 * @param name the file as they name it
 * @param text what it holds; empty when there is no such file
 */
public record CommittedFile(String name, Optional<String> text) {

    public CommittedFile {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}
