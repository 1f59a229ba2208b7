package dev.stairway.tool.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.tool.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentCacheTests {

    private static final Path UV = EnvironmentForTests.python().resolveSibling("uv");

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @Test
    void parallel_threads_make_it_once() throws IOException {
        RequirementsEnvironment environment = environment("# nothing\n", UV);
        List<Path> made = IntStream.range(0, 4)
                .parallel()
                .mapToObj(number -> cache().get(environment, told::add))
                .distinct()
                .toList();
        assertThat(made).hasSize(1);
        assertThat(told).hasSize(1);
    }

    @Test
    void parallel_processes_make_it_once() throws Exception {
        Files.writeString(folder.resolve("requirements.txt"), "# nothing\n");
        List<Process> processes = Stream.of(1, 2).map(number -> start()).toList();
        StringBuilder output = new StringBuilder();
        for (Process process : processes) {
            output.append(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
            assertThat(process.waitFor()).as(output::toString).isZero();
        }
        assertThat(output.toString().lines().filter(line -> line.startsWith("Making")))
                .hasSize(1);
    }

    @Test
    void one_that_was_left_half_made_is_made_again() throws IOException {
        RequirementsEnvironment environment = environment("# nothing\n", UV);
        Path half = folder.resolve("cache").resolve(environment.key());
        Files.createDirectories(half.resolve("bin"));
        Files.writeString(half.resolve("bin/python"), "half");
        Path python = cache().get(environment, told::add);
        assertThat(told).hasSize(1);
        assertThat(VirtualEnvironment.imports(python, "json")).isTrue();
    }

    @Test
    void one_that_cannot_be_made_is_not_taken_for_complete() throws IOException {
        RequirementsEnvironment environment = environment("./no-such-folder\n", UV);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> cache().get(environment, told::add)).isInstanceOf(MigrationException.class);
        }
        assertThat(told).hasSize(2);
    }

    @Test
    void other_requirements_have_another_key_also_where_they_name_another_file() throws IOException {
        Files.writeString(folder.resolve("base.txt"), "one\n");
        String first = environment("-r base.txt\n", UV).key();
        assertThat(environment("-r base.txt\n", UV).key()).isEqualTo(first);
        Files.writeString(folder.resolve("base.txt"), "two\n");
        assertThat(environment("-r base.txt\n", UV).key()).isNotEqualTo(first);
    }

    @Test
    void uv_makes_it_where_it_is_installed() throws IOException {
        Path python = cache().get(environment("# nothing\n", UV), told::add);
        assertThat(VirtualEnvironment.imports(python, "json")).isTrue();
        assertThat(VirtualEnvironment.imports(python, "pip"))
                .as("uv installs no pip")
                .isFalse();
    }

    /** The other process of {@link #parallel_processes_make_it_once()}. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        RequirementsEnvironment environment =
                new RequirementsEnvironment("Test", folder.resolve("requirements.txt"), "requirements.txt", base(), UV);
        new EnvironmentCache(folder.resolve("cache")).get(environment, System.out::println);
    }

    private Process start() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        try {
            return new ProcessBuilder(java, "-cp", path, EnvironmentCacheTests.class.getName(), folder.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private EnvironmentCache cache() {
        return new EnvironmentCache(folder.resolve("cache"));
    }

    private RequirementsEnvironment environment(String requirements, @Nullable Path uv) throws IOException {
        Path file = Files.writeString(folder.resolve("requirements.txt"), requirements);
        return new RequirementsEnvironment("Test", file, "requirements.txt", base(), uv);
    }

    private static Path base() {
        return PathCommands.find("python3", System.getenv()).orElseThrow();
    }
}
