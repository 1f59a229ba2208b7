package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import dev.stairway.database.SharedServers;
import dev.stairway.tool.MigrationTool;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Runs a {@link MigrationTest} class once for each of its databases, after all that it says has been checked. */
final class MigrationTestExtension implements ClassTemplateInvocationContextProvider, ParameterResolver {

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        ClassSettings settings = new ClassSettings(context.getRequiredTestClass(), new Configuration(context));
        MigrationTool tool = Stores.closedWith(context, settings.tool());
        settings.check(tool.history());
        List<DatabaseProvider> databases = settings.databases();
        return databases.stream()
                .map(provider -> new DatabaseInvocation(run(context, settings, tool, provider), databases.size() == 1));
    }

    /** Only to refuse it: methods for the whole class run outside of its databases. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return (parameter.getDeclaringExecutable().isAnnotationPresent(BeforeAll.class)
                        || parameter.getDeclaringExecutable().isAnnotationPresent(AfterAll.class))
                && MigrationParameters.supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        throw MigrationParameters.refusal(parameter, "@BeforeAll and @AfterAll methods");
    }

    private static MigrationRun run(
            ExtensionContext context, ClassSettings settings, MigrationTool tool, DatabaseProvider provider) {
        SharedServers servers = Stores.servers(context);
        String database = name(provider, servers);
        return new MigrationRun(tool, provider, database, servers, settings.options(tool.history(), database));
    }

    /** With the version, for which some servers must be asked. One that does not start is a failure of the tests, which say why. */
    private static String name(DatabaseProvider provider, SharedServers servers) {
        if (provider.knowsVersion() || provider.unavailable().isPresent()) {
            return provider.description();
        }
        try {
            return servers.get(provider).description();
        } catch (DatabaseException e) {
            return provider.description();
        }
    }
}
