package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.database.TestDatabase;
import dev.stairway.history.MigrationHistory;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.ProgramRun;
import dev.stairway.tool.python.Interpreter;
import dev.stairway.tool.python.ProjectFolders;
import dev.stairway.tool.python.PythonSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Alembic on one project. Safe for several threads; each session belongs to one. */
public final class AlembicTool implements MigrationTool {

    private final AlembicSettings settings;
    private final Consumer<String> progress;
    private final ReadyWorkers ready = new ReadyWorkers();
    private @Nullable Interpreter python;
    private @Nullable MigrationHistory history;

    /** A project whose long steps are told to nobody. */
    public AlembicTool(AlembicSettings settings) {
        this(settings, message -> {});
    }

    /** A project; {@code progress} is told, in one line each, what takes long. */
    public AlembicTool(AlembicSettings settings, Consumer<String> progress) {
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public String description() {
        String file = ConfigurationFiles.name(settings);
        String name = file.isEmpty() ? settings.scripts().orElse("") : fromHere(file);
        return "Alembic"
                + (name.isEmpty() ? "" : " " + name)
                + (settings.section().equals("alembic") ? "" : " [" + settings.section() + "]");
    }

    @Override
    public synchronized MigrationHistory history() {
        if (history == null) {
            history = new HistoryReader(description(), launcher(), settings.timeLimit(), this::fromHere)
                    .read()
                    .expecting(settings.heads());
        }
        return history;
    }

    @Override
    public MigrationSession open(TestDatabase database) {
        WorkerLauncher launcher = launcher();
        ObjectNode identity = ServerIdentity.of(database);
        Supplier<Worker> workers = () -> {
            Worker worker = ready.take(launcher);
            launcher.on(worker, database.url(), identity);
            return worker;
        };
        FailureReader failures = new FailureReader(database.url(), settings);
        return new AlembicSession(description(), workers.get(), failures, settings.timeLimit(), workers);
    }

    @Override
    public ProgramRun run(TestDatabase database, List<String> arguments) {
        return new ProjectProgram(description(), settings, interpreter()).run(database.url(), arguments);
    }

    /** The place of a project's file from the directory of this process where it is below, else from the project's own. */
    private String fromHere(String file) {
        Path here = Path.of("").toAbsolutePath();
        Path place = settings.workingDirectory().resolve(file).normalize();
        return !file.isEmpty() && place.startsWith(here)
                ? here.relativize(place).toString()
                : file;
    }

    @Override
    public void prepare(int sessions) {
        WorkerLauncher launcher = launcher();
        if (!launcher.prepare()) {
            ready.fill(launcher, sessions);
        }
    }

    @Override
    public void close() {
        ready.close();
    }

    private WorkerLauncher launcher() {
        return new WorkerLauncher(settings, ConfigurationFiles.of(settings, description()), interpreter());
    }

    private synchronized Interpreter interpreter() {
        if (python == null) {
            ProjectFolders folders = new ProjectFolders(settings.workingDirectory(), settings.configurationFolder());
            python = new PythonSearch(description(), "alembic", folders, System.getenv(), progress)
                    .find(settings.python(), settings.requirements());
        }
        return python;
    }
}
