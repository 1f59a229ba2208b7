package dev.stairway.tool.prisma;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.process.CommandRun;
import dev.stairway.tool.process.Secrets;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The project's own {@code prisma}, run by Node. */
final class PrismaCommand {

    private final String project;
    private final PrismaSettings settings;
    private final Path modules;

    /** @throws MigrationException when Prisma is not installed in the project or above it */
    PrismaCommand(String project, PrismaSettings settings) {
        this.project = project;
        this.settings = settings;
        this.modules = Stream.iterate(settings.directory(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("node_modules"))
                .filter(path -> Files.isRegularFile(program(path)))
                .findFirst()
                .orElseThrow(() -> new MigrationException("""
                        %s: Prisma is not installed in %s or above it
                        To fix: npm ci in the folder with package.json, or run the scripts without it: leave out cli = true and stairway.prisma=cli""".formatted(project, settings.directory())));
    }

    private static Path program(Path modules) {
        return modules.resolve("prisma").resolve("build").resolve("index.js");
    }

    /** Where Prisma and what it needs is installed. */
    Path modules() {
        return modules;
    }

    /**
     * Runs it.
     *
     * @param url the database that every variable with an address leads to
     * @throws MigrationException when there is no Node, or the time limit is over
     */
    CommandRun run(Path directory, ConnectionUrl url, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", program(modules).toString()));
        command.addAll(List.of(arguments));
        try {
            return CommandRun.of(
                    command, directory, environment(url), settings.timeLimit(), Secrets.of(url.password(), url.user()));
        } catch (IOException failed) {
            throw new MigrationException(
                    """
                    %s: prisma %s cannot be run: %s
                    To fix: put Node on the PATH, or run the scripts without it: leave out cli = true and stairway.prisma=cli""".formatted(project, String.join(" ", arguments), failed.getMessage()), failed);
        }
    }

    private Map<String, String> environment(ConnectionUrl url) {
        String address = address(url);
        Map<String, String> environment = new HashMap<>(Map.of(
                "DATABASE_URL",
                address,
                "SHADOW_DATABASE_URL",
                address,
                "NODE_PATH",
                modules.toString(),
                "NO_COLOR",
                "1",
                "CHECKPOINT_DISABLE",
                "1",
                "PRISMA_HIDE_UPDATE_MESSAGE",
                "1"));
        new PrismaSchema(settings.folder()).addressVariables().forEach(name -> environment.put(name, address));
        settings.environment().forEach((name, value) -> environment.put(name, value.replace("${url}", address)));
        return environment;
    }

    private static String address(ConnectionUrl url) {
        String password = url.password().isEmpty() ? "" : ":" + encode(url.password());
        String host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return "postgresql://" + encode(url.user()) + password + "@" + host + ":" + url.port() + "/"
                + encode(url.database()) + "?schema=public" + encryption(url);
    }

    /** Prisma has words of its own for it. */
    private static String encryption(ConnectionUrl url) {
        String mode = url.parameters().getOrDefault("sslmode", "");
        boolean verified = mode.startsWith("verify-");
        String root = url.parameters().get("sslrootcert");
        return (mode.isEmpty() ? "" : "&sslmode=" + (verified ? "require" : mode))
                + (verified ? "&sslaccept=strict" : "")
                + (root == null ? "" : "&sslcert=" + encode(root));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
