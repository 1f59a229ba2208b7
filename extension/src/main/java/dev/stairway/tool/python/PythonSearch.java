package dev.stairway.tool.python;

import dev.stairway.tool.MigrationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the interpreter that a project runs with: the one that is named; the active virtual environment; {@code .venv} or
 * {@code venv} of the project, or another usual folder; an environment made from its requirements, or by uv or Poetry from their
 * lock file; {@code python3} or {@code python} on the path.
 * Those that lack the module are passed over, except the one that is named. Not for several threads.
 */
public final class PythonSearch {

    /** The last two are conda's and pixi's. */
    private static final List<String> ENVIRONMENTS = List.of(".venv", "venv", "env", ".conda", ".pixi/envs/default");

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
     * How Python is started.
     *
     * @param named the interpreter that the user names, or null: a path, the folder of an environment, a command, or a command
     *     with arguments, such as {@code poetry run python}, which is called in the working directory
     * @param requirements the requirements file that the user names, or null
     * @throws MigrationException when there is none, with all that was tried and the ways out; when what is named does not
     *     exist; when the requirements cannot be installed
     */
    public Interpreter find(@Nullable String named, @Nullable Path requirements) {
        if (named != null) {
            return new NamedInterpreter(project, folders.workingDirectory(), variables).find(named);
        }
        return active().or(this::local)
                .or(() -> made(requirements))
                .map(Interpreter::of)
                .or(() -> locked(requirements))
                .or(() -> onPath().map(Interpreter::of))
                .orElseThrow(this::nothingFound);
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
                .flatMap(folder -> ENVIRONMENTS.stream().map(folder::resolve))
                .filter(folder -> Files.exists(VirtualEnvironment.python(folder)))
                .toList();
        if (environments.isEmpty()) {
            tried.add(String.join(", ", ENVIRONMENTS) + " in " + shown(folders.nearestFirst()) + ": not there");
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

    /** What uv or Poetry makes from its lock file, or has made before. */
    private Optional<Interpreter> locked(@Nullable Path requirements) {
        if (requirements != null) {
            return Optional.empty();
        }
        return managed(LockedProject.UV, "uv").or(() -> managed(LockedProject.POETRY, "poetry"));
    }

    private Optional<Interpreter> managed(String lockName, String manager) {
        Optional<LockedProject> locked = LockedProject.find(folders, lockName);
        Optional<Path> base = onPathWithoutModule();
        if (locked.isEmpty() || base.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> command = command(manager);
        if (command.isEmpty()) {
            tried.add(locked.get().lock() + ": the command " + manager + " is not on the PATH");
            return Optional.empty();
        }
        return new PoetryEnvironment(locked.get(), command.get())
                .find()
                .flatMap(python -> usable(python, "Poetry's own environment " + python))
                .map(Interpreter::of)
                .or(() -> madeFrom(locked.get(), command.get(), base.get()));
    }

    private Optional<Interpreter> madeFrom(LockedProject locked, Path manager, Path base) {
        EnvironmentCache cache = new EnvironmentCache(EnvironmentCache.folder(variables));
        Path python = cache.get(new LockedEnvironment(project, locked, manager, base), progress);
        return usable(python, "the environment made from " + locked.lock())
                .map(found -> new Interpreter(List.of(found.toString()), locked.importFolders()));
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
