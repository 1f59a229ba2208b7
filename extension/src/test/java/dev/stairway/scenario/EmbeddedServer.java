package dev.stairway.scenario;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.SharedServers;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives tests one embedded server, started when the first one asks for it and closed after the last one. */
public final class EmbeddedServer extends TypeBasedParameterResolver<DatabaseServer> {

    @Override
    public DatabaseServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(EmbeddedServer.class))
                .computeIfAbsent(SharedServers.class, key -> new SharedServers(), SharedServers.class)
                .get(new EmbeddedPostgresProvider());
    }
}
