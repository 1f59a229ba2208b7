package dev.stairway.tool.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.stairway.tool.process.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects of uv and of Poetry, with their own commands. */
@Tag("slow")
class LockedProjectsTests {

    /** A package without dependencies; nothing on the machine has it but what is made here. */
    private static final String PACKAGE = "toposort";

    private final Map<String, String> variables = new HashMap<>(System.getenv());
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path folder;

    @BeforeEach
    void forget_the_active_environment() {
        variables.remove("VIRTUAL_ENV");
        variables.remove("CONDA_PREFIX");
        variables.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    }

    @Test
    void uv_makes_the_environment_of_its_lock_file_once_for_all_copies_of_a_project() throws IOException {
        Path first = project("first", """
                [project]
                name = "shop"
                version = "1"
                requires-python = ">=3.9"
                dependencies = ["%s"]
                """.formatted(PACKAGE));
        Path uv = EnvironmentForTests.python().resolveSibling("uv");
        lock(first, uv, "lock", "--quiet");
        Path second = Files.createDirectories(folder.resolve("second"));
        for (String file : List.of("pyproject.toml", "uv.lock")) {
            Files.copy(first.resolve(file), second.resolve(file));
        }
        Interpreter interpreter = find(first, uv, PACKAGE);
        assertThat(interpreter.importFolders()).containsExactly(first.resolve("src"), first);
        assertThat(find(second, uv, PACKAGE).command()).isEqualTo(interpreter.command());
        assertThat(told).containsExactly("Making a Python environment for uv.lock (first time only) ...");
        assertThat(names(first)).containsExactly("pyproject.toml", "src", "uv.lock");
    }

    @Test
    void poetry_makes_the_environment_of_its_lock_file() throws IOException {
        Path poetry = poetry();
        Path project = project("shop", """
                [tool.poetry]
                name = "shop"
                version = "1"
                description = ""
                authors = []

                [tool.poetry.dependencies]
                python = ">=3.9"
                tiny = { path = "tiny-1-py3-none-any.whl" }

                [build-system]
                requires = ["poetry-core"]
                build-backend = "poetry.core.masonry.api"
                """);
        wheel(project.resolve("tiny-1-py3-none-any.whl"));
        lock(project, poetry, "lock", "--no-interaction", "--quiet");
        Interpreter interpreter = find(project, poetry, "tiny");
        assertThat(Path.of(interpreter.toString())).startsWithRaw(folder.resolve("cache"));
        assertThat(names(project)).containsExactly("poetry.lock", "pyproject.toml", "src", "tiny-1-py3-none-any.whl");
    }

    private Path project(String name, String text) throws IOException {
        Path project = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(project.resolve("src/shop"));
        Files.writeString(project.resolve("pyproject.toml"), text);
        return project;
    }

    /** A lock file names the registry that this machine uses, so that none can be kept among the tests. */
    private static void lock(Path project, Path manager, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(manager.toString()));
        command.addAll(List.of(arguments));
        CommandRun run = CommandRun.of(
                command,
                project,
                Map.of("VIRTUAL_ENV", manager.resolve("../..").normalize().toString()),
                Duration.ofMinutes(2));
        assumeTrue(run.succeeded(), () -> manager.getFileName() + " cannot lock here: " + run.output());
    }

    private Interpreter find(Path project, Path manager, String module) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("bin"));
        if (!Files.exists(bin.resolve(manager.getFileName()))) {
            Files.createSymbolicLink(bin.resolve(manager.getFileName()), manager);
        }
        variables.put("PATH", bin + ":" + System.getenv("PATH"));
        return new PythonSearch("Test", module, new ProjectFolders(project, project), variables, told::add)
                .find(null, null);
    }

    /** Poetry in an environment that is kept for all runs, as that of the other tests. */
    private static Path poetry() throws IOException {
        Path requirements =
                Files.writeString(Files.createTempDirectory("stairway-poetry").resolve("r.txt"), "poetry\n");
        try {
            String python = new PythonSearch(
                            "Tests",
                            "poetry.console",
                            new ProjectFolders(requirements.getParent(), requirements.getParent()),
                            Map.of("PATH", System.getenv("PATH"), "HOME", System.getProperty("user.home")),
                            System.out::println)
                    .find(null, requirements)
                    .toString();
            return Path.of(python).resolveSibling("poetry");
        } catch (dev.stairway.tool.MigrationException notInstalled) {
            throw new org.opentest4j.TestAbortedException("Poetry cannot be installed here", notInstalled);
        } finally {
            Files.delete(requirements);
            Files.delete(requirements.getParent());
        }
    }

    /** A package that comes from no registry: Poetry asks them in a way that not every mirror answers. */
    private static void wheel(Path file) throws IOException {
        try (ZipOutputStream wheel = new ZipOutputStream(Files.newOutputStream(file))) {
            Map<String, String> content = Map.of(
                    "tiny.py", "",
                    "tiny-1.dist-info/METADATA", "Metadata-Version: 2.1\nName: tiny\nVersion: 1\n",
                    "tiny-1.dist-info/WHEEL",
                            "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
                    "tiny-1.dist-info/RECORD", "tiny.py,,\n");
            for (Map.Entry<String, String> entry : content.entrySet()) {
                wheel.putNextEntry(new ZipEntry(entry.getKey()));
                wheel.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
