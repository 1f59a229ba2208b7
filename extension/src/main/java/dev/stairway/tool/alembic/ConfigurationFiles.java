package dev.stairway.tool.alembic;

import dev.stairway.tool.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files that Alembic reads its configuration from, as the command {@code alembic} finds them.
 *
 * @param ini the ini file, relative to the working directory; null when the project has no configuration file
 * @param toml the file that Alembic 1.16 and later reads besides; null when the project has no configuration file
 */
record ConfigurationFiles(@Nullable String ini, @Nullable String toml) {

    private static final String INI = "alembic.ini";
    private static final String TOML = "pyproject.toml";
    private static final Pattern TABLE = Pattern.compile("(?m)^\\s*\\[{1,2}\\s*tool\\s*\\.\\s*\"?alembic\\b");

    /** @throws MigrationException when there is no such file, with those that are there */
    static ConfigurationFiles of(AlembicSettings settings, String project) {
        String named = settings.ini().toString();
        if (named.isEmpty()) {
            return withoutFile(settings, project);
        }
        if (Files.isRegularFile(settings.iniFile())) {
            return named.endsWith(".toml") ? new ConfigurationFiles(INI, named) : new ConfigurationFiles(named, TOML);
        }
        if (named.equals(INI) && hasTable(settings.workingDirectory().resolve(TOML))) {
            return new ConfigurationFiles(INI, TOML);
        }
        if (named.equals(INI) && settings.scripts().isPresent()) {
            return new ConfigurationFiles(null, null);
        }
        throw new MigrationException(missing(settings, project));
    }

    /** The file as its user writes it, whether it is there or not; empty when the settings name none. */
    static String name(AlembicSettings settings) {
        String named = settings.ini().toString();
        boolean other = named.equals(INI)
                && !Files.exists(settings.iniFile())
                && hasTable(settings.workingDirectory().resolve(TOML));
        return other ? TOML : named;
    }

    /** Whether it is a file with Alembic's table. */
    static boolean hasTable(Path toml) {
        try {
            return Files.isRegularFile(toml)
                    && TABLE.matcher(Files.readString(toml)).find();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static ConfigurationFiles withoutFile(AlembicSettings settings, String project) {
        if (settings.scripts().isEmpty()) {
            throw new MigrationException("""
                    %s: there is no configuration file, and no option says where env.py is
                    To fix: name the file, or the folder that has env.py: options = "script_location=migrations\"""".formatted(project));
        }
        if (!Files.isDirectory(settings.workingDirectory())) {
            throw new MigrationException(missing(settings, project));
        }
        return new ConfigurationFiles(null, null);
    }

    private static String missing(AlembicSettings settings, String project) {
        Path directory = settings.workingDirectory();
        if (!Files.isDirectory(directory)) {
            return """
                    %s: the working directory %s does not exist
                    To fix: name the directory in which `alembic` is called%s""".formatted(project, directory, FoundFiles.below(Path.of("")));
        }
        return """
                %s: there is no file %s
                To fix: name Alembic's configuration file, relative to %s%s""".formatted(project, settings.iniFile(), directory, FoundFiles.below(directory));
    }
}
