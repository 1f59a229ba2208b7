package dev.stairway.tool.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A repository for a test, that nobody's own settings reach.
 *
 * @param folder its working copy
 */
public record GitRepository(Path folder) {

    /** A new one with the branch {@code main}. */
    public static GitRepository in(Path folder) throws IOException, InterruptedException {
        return new GitRepository(folder.toRealPath()).git("init", "-q", "-b", "main");
    }

    /** Runs git; fails when git does. */
    public GitRepository git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + output);
        }
        return this;
    }

    /** Commits all that is there. */
    public GitRepository commit() throws IOException, InterruptedException {
        return git("add", "-A").git("commit", "-q", "-m", "a change");
    }

    /** Writes a file; makes its folders. */
    public GitRepository write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }
}
