package dev.stairway.junit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Runs a test once on each database of a class that commits its schema, and not at all for any other class. */
final class CommittedSchemaExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        String database = Stores.requiredRun(context).database();
        return named(context)
                .map(committed -> (TestTemplateInvocationContext) new Invocation(database, committed))
                .stream();
    }

    /** The file that a class commits its schema in; empty when it does not. */
    static Optional<CommittedText> named(ExtensionContext context) {
        Configuration configuration = new Configuration(context);
        return configuration
                .text("stairway.schema")
                .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), CommittedSchema.class)
                        .map(CommittedSchema::value))
                .map(name -> new CommittedText(name, configuration.flag("stairway.update")));
    }

    private record Invocation(String database, CommittedText committed)
            implements TestTemplateInvocationContext, ParameterResolver {

        @Override
        public String getDisplayName(int index) {
            return database;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == CommittedText.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return committed;
        }
    }
}
