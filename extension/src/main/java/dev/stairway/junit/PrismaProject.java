package dev.stairway.junit;

import dev.stairway.tool.prisma.PrismaSettings;
import dev.stairway.tool.prisma.PrismaTool;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** From the annotation, and the configuration parameters that override it, to the project. */
record PrismaProject(Prisma prisma, Class<?> testClass, Configuration configuration) {

    private static final List<String> AT_THE_ROOT = List.of("package.json", "prisma.config.ts", "prisma.config.js");

    PrismaTool tool() {
        Path here = Path.of("").toAbsolutePath();
        Path folder = here.resolve(prisma.value()).normalize();
        return new PrismaTool(new PrismaSettings(
                folder,
                prisma.directory().isEmpty() ? root(folder) : here.resolve(prisma.directory()),
                cli(),
                environment(),
                configuration.duration("stairway.timeout").orElse(PrismaSettings.DEFAULT_TIME_LIMIT)));
    }

    private static Path root(Path folder) {
        return Stream.iterate(folder, path -> path != null, Path::getParent)
                .filter(path -> AT_THE_ROOT.stream().anyMatch(file -> Files.isRegularFile(path.resolve(file))))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(folder.getParent(), folder));
    }

    private boolean cli() {
        String way = configuration.text("stairway.prisma").orElse(prisma.cli() ? "cli" : "jdbc");
        if (!way.equals("cli") && !way.equals("jdbc")) {
            throw new ExtensionConfigurationException(
                    "configuration parameter stairway.prisma=" + way + " is neither cli nor jdbc");
        }
        return way.equals("cli");
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String variable : prisma.environment()) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw new ExtensionConfigurationException("@Prisma(environment = \"" + variable + "\") on "
                        + testClass.getName() + " is not of the form NAME=value");
            }
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        return environment;
    }
}
