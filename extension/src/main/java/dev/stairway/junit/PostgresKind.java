package dev.stairway.junit;

import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import java.nio.file.Path;
import java.util.Optional;

/** PostgreSQL, as {@link Postgres} and {@code stairway.postgres} name it. */
final class PostgresKind implements DatabaseKind<Postgres> {

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
        return embedded(annotation.version(), configuration);
    }

    @Override
    public DatabaseProvider provider(String text, Configuration configuration) {
        return embedded(text.isEmpty() ? EmbeddedPostgresProvider.DEFAULT_VERSION : text, configuration);
    }

    private static DatabaseProvider embedded(String version, Configuration configuration) {
        Optional<String> binaries = configuration.text("stairway.postgres.binaries");
        return binaries.isPresent()
                ? new EmbeddedPostgresProvider(version, Path.of(binaries.get()))
                : new EmbeddedPostgresProvider(version);
    }
}
