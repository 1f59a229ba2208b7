package dev.stairway.seed;

import dev.stairway.database.ServersForTests;
import dev.stairway.database.TestDatabase;
import dev.stairway.database.embedded.EmbeddedPostgresProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/** Gives each test an empty database of the embedded server, and drops it afterwards. */
final class EmptyDatabase extends TypeBasedParameterResolver<TestDatabase> {

    private static final Namespace NAMESPACE = Namespace.create(EmptyDatabase.class);

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .computeIfAbsent(
                        TestDatabase.class,
                        key -> ServersForTests.get(new EmbeddedPostgresProvider())
                                .create("seed"),
                        TestDatabase.class);
    }
}
