package dev.stairway.tool.git;

import dev.stairway.tool.MigrationException;
import dev.stairway.tool.process.CommandRun;
import dev.stairway.tool.process.OutputTail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The program {@code git} in one folder. */
final class GitProgram {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Path directory;
    private String complaint = "";

    GitProgram(Path directory) {
        this.directory = directory;
    }

    /** What a command prints, without its line end; empty when it fails. */
    Optional<String> line(String... arguments) {
        try {
            Path output = Files.createTempFile("stairway-git", ".txt");
            try {
                return status(output, arguments) == 0
                        ? Optional.of(
                                Files.readString(output, StandardCharsets.UTF_8).strip())
                        : Optional.empty();
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new MigrationException(
                    "git cannot be run: " + e.getMessage()
                            + "\nTo fix:    install it, or name a revision of the history instead of a branch",
                    e);
        }
    }

    /**
     * What a command prints.
     *
     * @throws MigrationException when it fails, with what it said
     */
    String text(String... arguments) {
        return line(arguments)
                .orElseThrow(() -> new MigrationException(
                        "git " + String.join(" ", arguments) + " fails in " + directory + "\n" + complaint));
    }

    /** What the last command that failed said; empty when none did. */
    String complaint() {
        return complaint;
    }

    private int status(Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "--no-optional-locks"));
        command.addAll(List.of(arguments));
        OutputTail errors = new OutputTail();
        ProcessBuilder prepared =
                new ProcessBuilder(command).directory(directory.toFile()).redirectOutput(output.toFile());
        int status = CommandRun.exitStatus(prepared, new OutputTail(), errors, LIMIT);
        complaint = status == 0 ? "" : errors.text();
        return status;
    }
}
