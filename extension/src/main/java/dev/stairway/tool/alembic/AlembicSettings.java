package dev.stairway.tool.alembic;

import dev.stairway.history.ExpectedHeads;
import dev.stairway.tool.MigrationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a project uses Alembic. Values of the environment and arguments may hold placeholders for the test database:
 * {@code ${url}} ({@code postgresql://user:password@host:port/database}), {@code ${url+asyncpg}} (the same with that driver),
 * {@code ${jdbc}}, {@code ${host}}, {@code ${port}}, {@code ${user}}, {@code ${password}} and {@code ${database}}.
 *
 * @param ini the configuration file as its user writes it, relative to the working directory: an ini file, or a
 *     {@code pyproject.toml}; empty when there is none: then an option names the scripts
 * @param workingDirectory where {@code alembic} would be called; absolute
 * @param section the section of the file, as in {@code alembic -n}
 * @param xArguments the arguments that {@code env.py} reads, as in {@code alembic -x}, in order; may be empty
 * @param options options that override those of the configuration file, in order; may be empty
 * @param environment environment variables, on top of those of this process; {@code DATABASE_URL} is the test database's
 *     unless it is declared here; may be empty
 * @param python the interpreter, or null to search for one: a path relative to the working directory, the folder of an
 *     environment, a command, or a command with arguments ({@code uv run python})
 * @param requirements the requirements file to make an environment from, relative to the working directory, or null to use
 *     the project's own
 * @param timeLimit how long one step, or one command, or reading the history may take; more than zero
 * @param driver the SQLAlchemy driver for PostgreSQL ({@code psycopg}, {@code psycopg2}, {@code asyncpg}, {@code pg8000}), or
 *     null for the one that the project asks for
 * @param heads the heads that the history is meant to have
 */
public record AlembicSettings(
        Path ini,
        Path workingDirectory,
        String section,
        List<String> xArguments,
        List<ConfigOption> options,
        Map<String, String> environment,
        @Nullable String python,
        @Nullable Path requirements,
        Duration timeLimit,
        @Nullable String driver,
        ExpectedHeads heads) {

    /** How long one step may take unless told otherwise: two minutes. */
    public static final Duration DEFAULT_TIME_LIMIT = Duration.ofMinutes(2);

    /** @throws MigrationException when a placeholder is unknown */
    public AlembicSettings {
        Objects.requireNonNull(ini, "ini");
        Objects.requireNonNull(heads, "heads");
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        xArguments = List.copyOf(xArguments);
        options = List.copyOf(options);
        environment = Map.copyOf(new LinkedHashMap<>(environment));
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("a time limit of " + timeLimit + " leaves no time");
        }
        xArguments.forEach(argument -> Placeholders.check(argument, "-x argument \"" + argument + "\""));
        options.forEach(option -> Placeholders.check(option.value(), "option " + option));
        environment.forEach((variable, value) -> Placeholders.check(value, "environment variable " + variable));
    }

    /** Settings for this file in the current directory, with all else by default. */
    public static AlembicSettingsBuilder of(Path ini) {
        return new AlembicSettingsBuilder(ini);
    }

    /**
     * Settings for a project without a configuration file, as a program that calls Alembic has it.
     *
     * @param scripts where {@code env.py} is: a folder, relative to the working directory, or {@code package:path}
     */
    public static AlembicSettingsBuilder ofScripts(String scripts) {
        return new AlembicSettingsBuilder(Path.of("")).option(new ConfigOption(null, "script_location", scripts));
    }

    /** Where an option says that the scripts are. */
    Optional<String> scripts() {
        return options.stream()
                .filter(ConfigOption::namesScripts)
                .map(ConfigOption::value)
                .findFirst();
    }

    /** The configuration file, absolute. */
    Path iniFile() {
        return workingDirectory.resolve(ini).normalize();
    }

    /** The folder of the configuration file, absolute; the working directory where there is none. */
    Path configurationFolder() {
        Path folder = iniFile().getParent();
        return ini.toString().isEmpty() || folder == null ? workingDirectory : folder;
    }
}
