package dev.stairway.tool.python;

import dev.stairway.tool.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the interpreter that a project runs with: the one that is named; the active virtual environment; {@code .venv} or
 * {@code venv} of the project; an environment made from its requirements; {@code python3} or {@code python} on the path.
 * Those that lack the module are passed over, except the one that is named. Not for several threads.
 */
public final class PythonSearch {

    private final String project;
    private final String module;
    private final ProjectFolders folders;
    private final Map<String, String> variables;
    private final Consumer<String> progress;
    private final List<String> tried = new ArrayList<>();

    /**
     * A search for one project.
     *
     * @param project how messages name the project
     * @param module the module that the interpreter must be able to import
     * @param folders where the project is
     * @param variables the environment variables of this process
     * @param progress is told, in one line, what takes long
     */
    public PythonSearch(
            String project,
            String module,
            ProjectFolders folders,
            Map<String, String> variables,
            Consumer<String> progress) {
        this.project = project;
        this.module = module;
        this.folders = folders;
        this.variables = variables;
        this.progress = progress;
    }

    /**
     * The interpreter as an absolute path.
     *
     * @param named the interpreter that the user names, a path or a command, or null
     * @param requirements the requirements file that the user names, or null
     * @throws MigrationException when there is none, with all that was tried and the ways out; when what is named does not
     *     exist; when the requirements cannot be installed
     */
    public Path find(@Nullable Path named, @Nullable Path requirements) {
        if (named != null) {
            return named(named);
        }
        return active().or(this::local)
                .or(() -> made(requirements))
                .or(this::onPath)
                .orElseThrow(this::nothingFound);
    }

    private Path named(Path named) {
        Path file = folders.workingDirectory().resolve(named).normalize();
        if (Files.isExecutable(file) && !Files.isDirectory(file)) {
            return file;
        }
        Optional<Path> command = named.getNameCount() == 1 ? command(named.toString()) : Optional.empty();
        return command.orElseThrow(
                () -> new MigrationException("""
                %s: there is no Python interpreter %s
                To fix: correct the path or command, or leave it out: then Stairway searches for one""".formatted(project, named.getNameCount() == 1 ? named : file)));
    }

    private Optional<Path> active() {
        for (String variable : List.of("VIRTUAL_ENV", "CONDA_PREFIX")) {
            String folder = variables.get(variable);
            if (folder == null || folder.isEmpty()) {
                tried.add(variable + ": not set");
                continue;
            }
            Optional<Path> found = usable(VirtualEnvironment.python(Path.of(folder)), variable + " " + folder);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Path> local() {
        List<Path> environments = folders.nearestFirst().stream()
                .flatMap(folder -> Stream.of(folder.resolve(".venv"), folder.resolve("venv")))
                .filter(folder -> Files.exists(VirtualEnvironment.python(folder)))
                .toList();
        if (environments.isEmpty()) {
            tried.add(".venv and venv in " + shown(folders.nearestFirst()) + ": not there");
        }
        return environments.stream()
                .flatMap(folder -> usable(VirtualEnvironment.python(folder), folder.toString()).stream())
                .findFirst();
    }

    private Optional<Path> made(@Nullable Path requirements) {
        Optional<Path> file = folders.requirements(project, requirements);
        if (file.isEmpty()) {
            tried.add("requirements.txt in " + shown(folders.own()) + ": not there");
            return Optional.empty();
        }
        Optional<Path> base = onPathWithoutModule();
        if (base.isEmpty()) {
            return Optional.empty();
        }
        EnvironmentCache cache = new EnvironmentCache(EnvironmentCache.folder(variables));
        RequirementsEnvironment environment = new RequirementsEnvironment(
                project,
                file.get(),
                folders.shown(file.get()),
                base.get(),
                command("uv").orElse(null));
        Path python = cache.get(environment, progress);
        return usable(python, "the environment made from " + file.get());
    }

    private Optional<Path> onPath() {
        for (String name : List.of("python3", "python")) {
            Optional<Path> python = command(name);
            Optional<Path> found = python.flatMap(path -> usable(path, name + " on the PATH (" + path + ")"));
            if (found.isPresent()) {
                return found;
            }
            if (python.isEmpty()) {
                tried.add(name + " on the PATH: not there");
            }
        }
        return Optional.empty();
    }

    private static String shown(List<Path> paths) {
        return String.join(", ", paths.stream().map(Path::toString).toList());
    }

    private Optional<Path> onPathWithoutModule() {
        return command("python3").or(() -> command("python"));
    }

    private Optional<Path> command(String name) {
        return PathCommands.find(name, variables);
    }

    private Optional<Path> usable(Path python, String shown) {
        if (!Files.isExecutable(python)) {
            tried.add(shown + ": has no interpreter");
        } else if (!VirtualEnvironment.imports(python, module)) {
            tried.add(shown + ": cannot import " + module);
        } else {
            return Optional.of(python.toAbsolutePath());
        }
        return Optional.empty();
    }

    private MigrationException nothingFound() {
        return new MigrationException("""
                %s: no Python interpreter that can import %s was found
                Tried:
                %s
                To fix: activate the project's virtual environment, name its interpreter, or put a requirements.txt that \
                has %s beside the configuration file""".formatted(
                        project, module, String.join("\n", tried).indent(2).stripTrailing(), module));
    }
}
