package dev.stairway.tool.prisma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stairway.tool.process.CommandRun;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A project with the real Prisma, which npm installs once for all runs on a machine. */
final class NodeProject {

    private static final Path OFFLINE = Path.of("src/test/projects/prisma-offline");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private NodeProject() {}

    /** Makes a folder one with Prisma; aborts the test with the reason where Node or npm is missing. */
    static PrismaProjectFolder in(Path directory) throws IOException {
        Path modules = installed();
        for (String file : List.of("package.json", "prisma.config.ts")) {
            Files.copy(OFFLINE.resolve(file), directory.resolve(file));
        }
        Files.createSymbolicLink(directory.resolve("node_modules"), modules);
        Files.createFile(directory.resolve("no-engine"));
        assertThat(directory.resolve("no-engine").toFile().setExecutable(true)).isTrue();
        return new PrismaProjectFolder(directory.resolve("prisma"));
    }

    /** What keeps Prisma from downloading an engine that it does not need here. */
    static Map<String, String> withoutDownloads(Path directory) {
        String none = directory.resolve("no-engine").toString();
        return Map.of("PRISMA_QUERY_ENGINE_LIBRARY", none, "PRISMA_SCHEMA_ENGINE_BINARY", none);
    }

    private static Path installed() throws IOException {
        for (String program : List.of("node", "npm")) {
            assumeTrue(runs(program), "the real Prisma is not examined: there is no " + program + " on the PATH");
        }
        Path home = Path.of(System.getProperty("user.home"), ".cache", "stairway", "node", "prisma-6.19.3");
        Files.createDirectories(home);
        try (FileChannel channel =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(home.resolve("complete"))) {
                Path packages = home.resolve("package.json");
                Files.writeString(packages, Files.readString(OFFLINE.resolve("package.json")));
                CommandRun run = CommandRun.of(
                        List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"), home, PATIENCE);
                assumeTrue(run.succeeded(), "the real Prisma is not examined: npm fails: " + run.output());
                Files.createFile(home.resolve("complete"));
            }
        }
        return home.resolve("node_modules");
    }

    private static boolean runs(String program) {
        try {
            return CommandRun.of(List.of(program, "--version"), OFFLINE.toAbsolutePath(), PATIENCE)
                    .succeeded();
        } catch (IOException missing) {
            return false;
        }
    }
}
