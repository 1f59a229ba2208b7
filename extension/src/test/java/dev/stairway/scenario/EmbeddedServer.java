package dev.stairway.scenario;

import dev.stairway.database.DatabaseServer;
import dev.stairway.database.ServersForTests;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives tests the embedded server of their JVM. */
public final class EmbeddedServer extends TypeBasedParameterResolver<DatabaseServer> {

    @Override
    public DatabaseServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return ServersForTests.get(new EmbeddedPostgresProvider());
    }
}
