package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.container.ContainerProvider;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import dev.stairway.database.external.ExternalProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<String> said = Stream.of(annotation.version(), annotation.container(), annotation.url())
                .filter(text -> !text.isEmpty())
                .toList();
        if (said.size() > 1) {
            throw new DatabaseException("only one of version, container and url can be given");
        }
        return annotation.container().isEmpty()
                ? provider(String.join("", said), configuration)
                : container(annotation.container(), configuration);
    }

    @Override
    public DatabaseProvider provider(String text, Configuration configuration) {
        if (text.startsWith(CONTAINER)) {
            return container(text.substring(CONTAINER.length()), configuration);
        }
        return text.startsWith("jdbc:") ? ExternalProvider.postgres(text) : embedded(text, configuration);
    }

    private static DatabaseProvider container(String image, Configuration configuration) {
        return ContainerProvider.postgres(image, DockerNeed.isRequired(configuration));
    }

    private static DatabaseProvider embedded(String named, Configuration configuration) {
        String version = named.isEmpty() ? EmbeddedPostgresProvider.DEFAULT_VERSION : named;
        Optional<String> binaries = configuration.text("stairway.postgres.binaries");
        return binaries.isPresent()
                ? new EmbeddedPostgresProvider(version, Path.of(binaries.get()))
                : new EmbeddedPostgresProvider(version);
    }
}
