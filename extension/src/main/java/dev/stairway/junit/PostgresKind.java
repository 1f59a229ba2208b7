package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.container.ContainerPostgresProvider;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import java.nio.file.Path;
import java.util.Optional;

/** PostgreSQL, as {@link Postgres} and {@code stairway.postgres} name it. */
final class PostgresKind implements DatabaseKind<Postgres> {

    private static final String CONTAINER = "container:";

    @Override
    public Class<Postgres> annotation() {
        return Postgres.class;
    }

    @Override
    public String word() {
        return "postgres";
    }

    @Override
    public DatabaseProvider provider(Postgres annotation, Configuration configuration) {
        if (annotation.container().isEmpty()) {
            return embedded(annotation.version(), configuration);
        }
        if (!annotation.version().isEmpty()) {
            throw new DatabaseException(
                    "version and container exclude each other: the tag of the image is the version");
        }
        return container(annotation.container(), configuration);
    }

    @Override
    public DatabaseProvider provider(String text, Configuration configuration) {
        return text.startsWith(CONTAINER)
                ? container(text.substring(CONTAINER.length()), configuration)
                : embedded(text, configuration);
    }

    private static DatabaseProvider container(String image, Configuration configuration) {
        return new ContainerPostgresProvider(image, DockerNeed.isRequired(configuration));
    }

    private static DatabaseProvider embedded(String named, Configuration configuration) {
        String version = named.isEmpty() ? EmbeddedPostgresProvider.DEFAULT_VERSION : named;
        Optional<String> binaries = configuration.text("stairway.postgres.binaries");
        return binaries.isPresent()
                ? new EmbeddedPostgresProvider(version, Path.of(binaries.get()))
                : new EmbeddedPostgresProvider(version);
    }
}
