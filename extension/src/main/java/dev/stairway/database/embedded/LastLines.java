package dev.stairway.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for a message. */
final class LastLines {

    private LastLines() {}

    /** At most so many of the last lines, each indented by two spaces; says so when there is nothing. */
    static String of(Path log, int count) {
        try {
            // The log's encoding is the system's: what does not fit UTF-8 becomes a replacement character.
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            List<String> last = lines.subList(Math.max(0, lines.size() - count), lines.size());
            return last.isEmpty() ? "  (it is empty)" : "  " + String.join("\n  ", last);
        } catch (IOException e) {
            return "  (it cannot be read: %s)".formatted(e.getMessage());
        }
    }
}
