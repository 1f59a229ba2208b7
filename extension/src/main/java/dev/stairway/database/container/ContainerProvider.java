package dev.stairway.database.container;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Lifetime;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A database server in a Docker container that Testcontainers runs. Two providers are equal when they name the same product and image.
 *
 * <p>The image must take what the official one of its product takes: the variables for the superuser's password, and settings as its command.
 * One container serves a test run and is removed at its end.
 */
public final class ContainerProvider implements DatabaseProvider {

    private final ContainerProduct product;
    private final String image;
    private final boolean required;
    private final Docker docker;

    ContainerProvider(ContainerProduct product, String image, boolean required, Docker docker) {
        this.product = product;
        this.image = Testcontainers.checked(image);
        this.required = required;
        this.docker = docker;
    }

    /**
     * A PostgreSQL, 13 or later.
     *
     * @param image the image with its tag: {@code postgres:18}; it is pulled when it is not there
     * @param required whether tests on it fail without Docker, instead of being aborted
     * @throws DatabaseException when Testcontainers is not on the class path, or the name is blank
     */
    public static ContainerProvider postgres(String image, boolean required) {
        return new ContainerProvider(new PostgresContainer(), image, required, Docker.here());
    }

    /**
     * A MySQL, 8 or later; MariaDB's JDBC driver must be on the class path.
     *
     * @param image the image with its tag: {@code mysql:8.4}; it is pulled when it is not there
     * @param required whether tests on it fail without Docker, instead of being aborted
     * @throws DatabaseException when Testcontainers is not on the class path, or the name is blank
     */
    public static ContainerProvider mysql(String image, boolean required) {
        return new ContainerProvider(MysqlContainer.MYSQL, image, required, Docker.here());
    }

    /**
     * A MariaDB, 10.6 or later; MariaDB's JDBC driver must be on the class path.
     *
     * @param image the image with its tag: {@code mariadb:11.4}; it is pulled when it is not there
     * @param required whether tests on it fail without Docker, instead of being aborted
     * @throws DatabaseException when Testcontainers is not on the class path, or the name is blank
     */
    public static ContainerProvider mariaDb(String image, boolean required) {
        return new ContainerProvider(MysqlContainer.MARIADB, image, required, Docker.here());
    }

    @Override
    public String description() {
        return product.label() + ", container " + image;
    }

    @Override
    public boolean knowsVersion() {
        return false;
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
        product.require();
        ContainerEngine engine = ContainerEngine.connect(description());
        engine.fetch(image);
        long started = System.nanoTime();
        String password = UUID.randomUUID().toString();
        RunningContainer container = engine.start(product.container(image, password));
        try {
            ConnectionUrl url = product.url(container.host(), container.port(), password);
            FirstAnswer.await(product, url, container, description());
            return product.server(
                    url,
                    "container " + image,
                    Duration.ofNanos(System.nanoTime() - started),
                    Lifetime.endedBy(container::close));
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContainerProvider that
                && product.label().equals(that.product.label())
                && image.equals(that.image);
    }

    @Override
    public int hashCode() {
        return Objects.hash(product.label(), image);
    }

    /** What it starts. */
    @Override
    public String toString() {
        return description();
    }
}
