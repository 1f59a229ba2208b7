package dev.stairway.tool.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stairway.tool.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonSearchTests {

    private static final String PATH = System.getenv("PATH");

    private final Map<String, String> variables = new HashMap<>();
    private final List<String> told = new ArrayList<>();

    @TempDir
    Path repository;

    private Path project = Path.of("");

    @BeforeEach
    void make_a_project_in_a_repository() throws IOException {
        project = Files.createDirectories(repository.resolve("services/api"));
        Files.createDirectories(repository.resolve(".git"));
        variables.put("PATH", PATH);
        variables.put("XDG_CACHE_HOME", repository.resolve("cache").toString());
    }

    @Test
    void the_active_environment_comes_before_the_projects_own() throws IOException {
        Path active = environment(repository.resolve("active"), true);
        environment(project.resolve(".venv"), true);
        variables.put("VIRTUAL_ENV", repository.resolve("active").toString());
        assertThat(find(null)).isEqualTo(active);
    }

    @Test
    void an_active_environment_without_the_module_is_passed_over() throws IOException {
        environment(repository.resolve("active"), false);
        Path own = environment(project.resolve("venv"), true);
        variables.put("CONDA_PREFIX", repository.resolve("active").toString());
        assertThat(find(null)).isEqualTo(own);
    }

    @Test
    void the_nearest_environment_up_to_the_root_of_the_repository_is_taken() throws IOException {
        Path far = environment(repository.resolve(".venv"), true);
        assertThat(find(null)).isEqualTo(far);
        Path near = environment(repository.resolve("services/.venv"), true);
        assertThat(find(null)).isEqualTo(near);
    }

    @Test
    void a_command_can_be_named() {
        assertThat(find("python3"))
                .isEqualTo(PathCommands.find("python3", variables).orElseThrow());
    }

    @Test
    void an_environment_is_made_from_the_requirements_once() throws IOException {
        Files.writeString(project.resolve("requirements.txt"), "# nothing\n");
        Path made = Path.of(search("json").find(null, null).toString());
        assertThat(made)
                .startsWithRaw(repository.resolve("cache/stairway/python"))
                .exists();
        assertThat(told).containsExactly("Making a Python environment for requirements.txt (first time only) ...");
        assertThat(search("json").find(null, null)).hasToString(made.toString());
        assertThat(told).hasSize(1);
    }

    @Test
    void requirements_that_cannot_be_installed() throws IOException {
        Files.writeString(project.resolve("needs.txt"), "./no-such-folder\n");
        assertThat(error("json", Path.of("needs.txt")))
                .startsWith("Alembic alembic.ini: no Python environment can be made for needs.txt: ")
                .contains("-r " + project.resolve("needs.txt") + " ended with exit status 1\n  ")
                .contains("no-such-folder")
                .endsWith("""

                        To fix: correct it until `%s -m pip install -r needs.txt` works, or name an interpreter that has \
                        all it needs""".formatted(PathCommands.find("python3", variables).orElseThrow()));
    }

    @Test
    void requirements_that_are_named_but_not_there() {
        assertThat(error("alembic", Path.of("needs.txt")))
                .isEqualTo("""
                Alembic alembic.ini: there is no requirements file %s
                To fix: name it relative to %s, or leave it out""".formatted(project.resolve("needs.txt"), project));
    }

    @Test
    void nothing_found_lists_all_that_was_tried() {
        variables.put("PATH", project.toString());
        variables.put("VIRTUAL_ENV", project.resolve("gone").toString());
        assertThat(error("alembic", null)).isEqualTo("""
                Alembic alembic.ini: no Python interpreter that can import alembic was found
                Tried:
                  VIRTUAL_ENV %1$s/gone: has no interpreter
                  CONDA_PREFIX: not set
                  .venv, venv, env, .conda, .pixi/envs/default in %1$s, %2$s/services, %2$s: not there
                  requirements.txt in %1$s: not there
                  python3 on the PATH: not there
                  python on the PATH: not there
                To fix: activate the project's virtual environment, name its interpreter, or put a requirements.txt that \
                has alembic beside the configuration file""".formatted(project, repository));
    }

    @Test
    void a_folder_with_the_modules_name_is_not_the_module() throws IOException {
        environment(project.resolve(".venv"), false);
        Files.createDirectories(project.resolve("alembic"));
        variables.put("PATH", project.toString());
        assertThat(error("alembic", null)).contains("  " + project.resolve(".venv") + ": cannot import alembic\n");
    }

    @Test
    void the_folder_of_a_conda_environment_can_be_named_or_lie_in_the_project() throws IOException {
        Path python = environment(project.resolve("env"), true);
        assertThat(find("env")).isEqualTo(python);
        assertThat(find(null)).isEqualTo(python);
    }

    @Test
    void a_command_that_wraps_python_can_be_named_with_its_arguments() throws IOException {
        assertThat(search("alembic").find("env 'A B=c d' python3", null).with("-V"))
                .containsExactly(
                        PathCommands.find("env", variables).orElseThrow().toString(), "A B=c d", "python3", "-V");
        Path wrapper = environment(project.resolve("tools of mine"), true);
        assertThat(search("alembic").find("'tools of mine/bin/python' -I", null).command())
                .containsExactly(wrapper.toString(), "-I");
    }

    @Test
    void a_command_that_is_not_there_is_told() {
        assertThat(catchThrowableOfType(MigrationException.class, () -> find("no-such-manager run python")))
                .hasMessage("""
                        Alembic alembic.ini: there is no command no-such-manager, which is to start Python: no-such-manager run python
                        To fix: install it, put it on the PATH, or name an interpreter without it""");
    }

    @Test
    void a_lock_file_without_its_manager_is_told() throws IOException {
        Files.writeString(repository.resolve("pyproject.toml"), "");
        Files.writeString(repository.resolve("poetry.lock"), "");
        variables.put(
                "PATH",
                environment(repository.resolve("bare"), false).getParent().toString());
        assertThat(error("alembic", null))
                .contains("\n  " + repository.resolve("poetry.lock") + ": the command poetry is not on the PATH\n");
    }

    private Path find(@Nullable String named) {
        return Path.of(search("alembic").find(named, null).toString());
    }

    private String error(String module, @Nullable Path requirements) {
        return catchThrowableOfType(
                        MigrationException.class, () -> search(module).find(null, requirements))
                .getMessage();
    }

    private PythonSearch search(String module) {
        return new PythonSearch(
                "Alembic alembic.ini", module, new ProjectFolders(project, project), variables, told::add);
    }

    /** An environment of links: a real one takes seconds to make. */
    private static Path environment(Path folder, boolean complete) throws IOException {
        Path python = Files.createDirectories(folder.resolve("bin")).resolve("python");
        if (complete) {
            Files.writeString(python, "#!/bin/sh\nexec '" + EnvironmentForTests.python() + "' \"$@\"\n");
        } else {
            Files.writeString(python, "#!/bin/sh\nexec /usr/bin/env python3 -S -E \"$@\"\n");
        }
        assertThat(python.toFile().setExecutable(true)).isTrue();
        return python;
    }
}
