package dev.stairway.database.embedded;

import dev.stairway.database.DatabaseException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Lets Maven, with its mirrors and credentials, fetch an artifact into the local repository.
 *
 * @param repository where to
 * @param directory where Maven runs and where a wrapper is looked for, also in the folders above it
 * @param searchPath the folders with programs, as in the environment variable PATH
 * @param timeLimit when to give up
 */
record MavenDownload(LocalRepository repository, Path directory, String searchPath, Duration timeLimit) {

    private static final String GOAL = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get";

    /** With this run's folder and programs; five minutes, as the artifacts have about 15 megabytes. */
    static MavenDownload into(LocalRepository repository) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return new MavenDownload(repository, Path.of("").toAbsolutePath(), path, Duration.ofMinutes(5));
    }

    /**
     * Fetches one artifact; this can take minutes, and says so on the console.
     *
     * @throws DatabaseException when there is no Maven or it fails; the message names the dependency to add instead
     */
    void fetch(String artifact, ArtifactVersion version) {
        String coordinates = "%s:%s:%s".formatted(Platform.GROUP, artifact, version);
        Path maven = maven().orElseThrow(() ->
                failure(coordinates, "there is no mvn on the PATH and no mvnw in %s or above".formatted(directory)));
        System.out.printf("Stairway: fetching %s with %s, once for this machine ...%n", coordinates, maven);
        try {
            Path output = Files.createTempFile("stairway-maven", ".log");
            try {
                run(
                        List.of(
                                maven.toString(),
                                "-B",
                                "-q",
                                "-N",
                                "-Dmaven.repo.local=" + repository.root(),
                                GOAL,
                                "-Dartifact=" + coordinates,
                                "-Dtransitive=false"),
                        output,
                        coordinates);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw failure(coordinates, maven + " cannot be run: " + e.getMessage());
        }
    }

    private void run(List<String> command, Path output, String coordinates) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        process.getOutputStream().close();
        boolean ended = false;
        try {
            ended = process.waitFor(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(coordinates, "the waiting for Maven was interrupted");
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
        if (!ended) {
            throw failure(coordinates, "Maven did not end within %d s".formatted(timeLimit.toSeconds()));
        }
        if (process.exitValue() != 0) {
            throw failure(
                    coordinates,
                    "Maven ended with exit status %d:%n%s".formatted(process.exitValue(), LastLines.of(output, 12)));
        }
    }

    private Optional<Path> maven() {
        boolean windows = File.separatorChar == '\\';
        Stream<Path> installed = Stream.of(searchPath.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, windows ? "mvn.cmd" : "mvn"));
        Stream<Path> wrappers = Stream.<Path>iterate(directory, folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(windows ? "mvnw.cmd" : "mvnw"));
        return Stream.concat(installed, wrappers).filter(Files::isExecutable).findFirst();
    }

    private static DatabaseException failure(String coordinates, String reason) {
        String[] gav = coordinates.split(":", -1);
        return new DatabaseException("""
                cannot fetch %s: %s
                To fix:    name a folder that has its jar: stairway.postgres.binaries=<folder>
                           or run in a container, or on a running server: stairway.database=postgres:container:postgres:17,
                           stairway.database=postgres:jdbc:postgresql://HOST:5432/
                           or add that artifact to the test class path, for instance
                           <dependency>
                             <groupId>%s</groupId>
                             <artifactId>%s</artifactId>
                             <version>%s</version>
                             <scope>test</scope>
                           </dependency>""".formatted(coordinates, reason, gav[0], gav[1], gav[2]));
    }
}
