package dev.stairway.junit;

import dev.stairway.history.ExpectedHeads;
import dev.stairway.tool.alembic.AlembicSettings;
import dev.stairway.tool.alembic.AlembicSettingsBuilder;
import dev.stairway.tool.alembic.AlembicTool;
import dev.stairway.tool.alembic.ConfigOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** From the annotation, and the configuration parameters that override it, to the project. */
final class AlembicProject {

    /** A package and a path in it; a single letter before the colon is a drive. */
    private static final Pattern IN_PACKAGE = Pattern.compile("[A-Za-z_][\\w.]+:[^\\\\].*");

    private AlembicProject() {}

    static AlembicTool of(Alembic alembic, Class<?> testClass, Configuration configuration) {
        Path here = Path.of("").toAbsolutePath();
        AlembicSettingsBuilder settings = place(alembic, here)
                .section(alembic.section())
                .driver(alembic.driver().isEmpty() ? null : alembic.driver())
                .requirements(alembic.requirements().isEmpty() ? null : here.resolve(alembic.requirements()));
        configuration
                .text("stairway.python")
                .or(() -> java.util.Optional.of(alembic.python()).filter(python -> !python.isEmpty()))
                .map(python -> fromBuild(here, python))
                .ifPresent(settings::pythonCommand);
        configuration.duration("stairway.timeout").ifPresent(settings::timeLimit);
        for (String variable : alembic.environment()) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException("@Alembic(environment = \"" + variable + "\") on "
                        + testClass.getName() + " is not of the form NAME=value");
            }
            settings.environment(variable.substring(0, equals), variable.substring(equals + 1));
        }
        for (String option : alembic.options()) {
            settings.option(ConfigOption.parse(option)
                    .orElseThrow(() -> new ExtensionConfigurationException("@Alembic(options = \"" + option + "\") on "
                            + testClass.getName() + " is not of the form name=value or [section] name=value")));
        }
        for (String argument : alembic.x()) {
            settings.xArgument(argument);
        }
        settings.heads(heads(alembic, testClass));
        return new AlembicTool(settings.build(), Console::progress);
    }

    /** The configuration file and the directory; or only the latter, where the scripts themselves are named, or nothing. */
    private static AlembicSettingsBuilder place(Alembic alembic, Path here) {
        Path directory = here.resolve(alembic.directory()).normalize();
        if (alembic.value().isEmpty()) {
            return AlembicSettings.of(Path.of("")).workingDirectory(directory);
        }
        if (IN_PACKAGE.matcher(alembic.value()).matches()
                || Files.isRegularFile(directory.resolve(alembic.value()).resolve("env.py"))) {
            return AlembicSettings.ofScripts(alembic.value()).workingDirectory(directory);
        }
        Path named = directory.resolve(alembic.value()).normalize();
        Path file = Files.isDirectory(named) ? named.resolve("alembic.ini") : named;
        Path called = alembic.directory().isEmpty() ? Objects.requireNonNull(file.getParent()) : directory;
        return AlembicSettings.of(called.relativize(file)).workingDirectory(called);
    }

    /** A path is relative to the directory of the build; a command is left as it is. */
    private static String fromBuild(Path here, String python) {
        Path path = here.resolve(python);
        boolean command = Path.of(python).getNameCount() == 1 || (python.contains(" ") && !Files.exists(path));
        return command ? python : path.toString();
    }

    private static ExpectedHeads heads(Alembic alembic, Class<?> testClass) {
        List<String> branches = List.of(alembic.branches());
        try {
            if (!branches.isEmpty() && alembic.heads() != 1 && alembic.heads() != branches.size()) {
                throw new IllegalArgumentException(alembic.heads() + " heads are not one on each of " + branches);
            }
            return branches.isEmpty() ? ExpectedHeads.of(alembic.heads()) : ExpectedHeads.on(branches);
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(
                    "@Alembic(heads, branches) on " + testClass.getName() + ": " + e.getMessage()
                            + "\nTo fix:    say with 'heads' how many there are, or with 'branches' which",
                    e);
        }
    }
}
