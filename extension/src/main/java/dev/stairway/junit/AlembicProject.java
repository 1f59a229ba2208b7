package dev.stairway.junit;

import dev.stairway.tool.alembic.AlembicSettings;
import dev.stairway.tool.alembic.AlembicSettingsBuilder;
import dev.stairway.tool.alembic.AlembicTool;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** From the annotation, and the configuration parameters that override it, to the project. */
final class AlembicProject {

    private AlembicProject() {}

    static AlembicTool of(Alembic alembic, Class<?> testClass, Configuration configuration) {
        Path here = Path.of("").toAbsolutePath();
        Path ini = here.resolve(alembic.directory()).resolve(alembic.value()).normalize();
        Path directory = alembic.directory().isEmpty()
                ? Objects.requireNonNull(ini.getParent())
                : here.resolve(alembic.directory()).normalize();
        AlembicSettingsBuilder settings = AlembicSettings.of(directory.relativize(ini))
                .workingDirectory(directory)
                .section(alembic.section())
                .driver(alembic.driver().isEmpty() ? null : alembic.driver())
                .requirements(alembic.requirements().isEmpty() ? null : here.resolve(alembic.requirements()));
        configuration
                .text("stairway.python")
                .or(() -> java.util.Optional.of(alembic.python()).filter(python -> !python.isEmpty()))
                .map(Path::of)
                .map(python -> python.getNameCount() > 1 ? here.resolve(python) : python)
                .ifPresent(settings::python);
        configuration.duration("stairway.timeout").ifPresent(settings::timeLimit);
        for (String variable : alembic.environment()) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException("@Alembic(environment = \"" + variable + "\") on "
                        + testClass.getName() + " is not of the form NAME=value");
            }
            settings.environment(variable.substring(0, equals), variable.substring(equals + 1));
        }
        for (String argument : alembic.x()) {
            settings.xArgument(argument);
        }
        return new AlembicTool(settings.build(), Console::progress);
    }
}
