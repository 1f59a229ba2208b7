package dev.stairway.tool.alembic;

import dev.stairway.history.ExpectedHeads;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects {@link AlembicSettings}; each method returns the same builder. */
public final class AlembicSettingsBuilder {

    private final Path ini;
    private Path workingDirectory = Path.of("");
    private String section = "alembic";
    private final List<String> xArguments = new ArrayList<>();
    private final List<ConfigOption> options = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private @Nullable String python;
    private @Nullable Path requirements;
    private Duration timeLimit = AlembicSettings.DEFAULT_TIME_LIMIT;
    private @Nullable String driver;
    private ExpectedHeads heads = ExpectedHeads.ONE;

    AlembicSettingsBuilder(Path ini) {
        this.ini = ini;
    }

    /** Where {@code alembic} would be called. */
    public AlembicSettingsBuilder workingDirectory(Path directory) {
        this.workingDirectory = directory;
        return this;
    }

    /** The section of the configuration file; {@code alembic} by default. */
    public AlembicSettingsBuilder section(String name) {
        this.section = name;
        return this;
    }

    /** One more argument as in {@code alembic -x}; may hold placeholders. */
    public AlembicSettingsBuilder xArgument(String argument) {
        xArguments.add(argument);
        return this;
    }

    /** One more option that overrides the configuration file; may hold placeholders. */
    public AlembicSettingsBuilder option(ConfigOption option) {
        options.add(option);
        return this;
    }

    /** One more environment variable; the value may hold placeholders. */
    public AlembicSettingsBuilder environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** The interpreter to use, relative to the working directory. */
    public AlembicSettingsBuilder python(@Nullable Path interpreter) {
        this.python = interpreter == null ? null : interpreter.toString();
        return this;
    }

    /** The command that starts Python, with its arguments ({@code poetry run python}); called in the working directory. */
    public AlembicSettingsBuilder pythonCommand(String command) {
        this.python = command;
        return this;
    }

    /** The requirements file to make an environment from, relative to the working directory. */
    public AlembicSettingsBuilder requirements(@Nullable Path file) {
        this.requirements = file;
        return this;
    }

    /** How long one step or command may take. */
    public AlembicSettingsBuilder timeLimit(Duration limit) {
        this.timeLimit = limit;
        return this;
    }

    /** The SQLAlchemy driver to use. */
    public AlembicSettingsBuilder driver(@Nullable String name) {
        this.driver = name;
        return this;
    }

    /** The heads that the history is meant to have; one by default. */
    public AlembicSettingsBuilder heads(ExpectedHeads expected) {
        this.heads = expected;
        return this;
    }

    /**
     * The settings.
     *
     * @throws dev.stairway.tool.MigrationException when a placeholder is unknown
     */
    public AlembicSettings build() {
        return new AlembicSettings(
                ini,
                workingDirectory,
                section,
                xArguments,
                options,
                environment,
                python,
                requirements,
                timeLimit,
                driver,
                heads);
    }
}
