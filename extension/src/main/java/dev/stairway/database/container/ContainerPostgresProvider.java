package dev.stairway.database.container;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import dev.stairway.database.PostgresServer;
import dev.stairway.database.PostgresSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, 13 or later, in a Docker container that Testcontainers runs. Two providers are equal when they name the same image.
 *
 * <p>The image must take what the official one takes: the variables {@code POSTGRES_USER}, {@code POSTGRES_PASSWORD} and {@code POSTGRES_DB}, and
 * {@code postgres -c name=value} as its command. One container serves a test run and is removed at its end.
 */
public final class ContainerPostgresProvider implements DatabaseProvider {

    private static final String USER = "postgres";
    private static final int PORT = 5432;

    private final String image;
    private final boolean required;
    private final Docker docker;

    /**
     * A PostgreSQL from an image.
     *
     * @param image the image with its tag: {@code postgres:18}; it is pulled when it is not there
     * @param required whether tests on it fail without Docker, instead of being aborted
     * @throws DatabaseException when Testcontainers is not on the class path, or the name is blank
     */
    public ContainerPostgresProvider(String image, boolean required) {
        this(image, required, Docker.here());
    }

    ContainerPostgresProvider(String image, boolean required, Docker docker) {
        this.image = Testcontainers.checked(image);
        this.required = required;
        this.docker = docker;
    }

    @Override
    public String description() {
        return "PostgreSQL, container " + image;
    }

    @Override
    public Optional<String> unavailable() {
        return required ? Optional.empty() : docker.missing().map(this::missing);
    }

    private String missing(String reason) {
        return description() + " cannot start: " + reason;
    }

    /** {@inheritDoc} The first start on a machine pulls the image, which takes longer. */
    @Override
    public DatabaseServer start() {
        docker.missing().ifPresent(reason -> {
            throw new DatabaseException(missing(reason));
        });
        ContainerEngine engine = ContainerEngine.connect(description());
        engine.fetch(image);
        long started = System.nanoTime();
        String password = UUID.randomUUID().toString();
        RunningContainer container = engine.start(new DatabaseContainer(
                image,
                PORT,
                Map.of("POSTGRES_USER", USER, "POSTGRES_PASSWORD", password, "POSTGRES_DB", USER),
                command()));
        try {
            ConnectionUrl url =
                    new ConnectionUrl("postgresql", container.host(), container.port(), USER, USER, password);
            FirstAnswer.await(url, container, description());
            return new PostgresServer(
                    url,
                    "container " + image,
                    Duration.ofNanos(System.nanoTime() - started),
                    Lifetime.endedBy(container::close));
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>(List.of("postgres"));
        PostgresSettings.forTests().forEach((name, value) -> {
            command.add("-c");
            command.add(name + "=" + value);
        });
        return command;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContainerPostgresProvider that && image.equals(that.image);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ContainerPostgresProvider.class, image);
    }

    /** What it starts. */
    @Override
    public String toString() {
        return description();
    }
}
