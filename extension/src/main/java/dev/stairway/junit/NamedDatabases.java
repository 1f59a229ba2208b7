package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseProvider;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The databases that a class runs on: what {@code stairway.database} says, else what the class says. */
record NamedDatabases(Class<?> testClass, Configuration configuration) {

    private static final String PARAMETER = "stairway.database";

    /**
     * The databases in the order in which the class runs on them; at least one, each once.
     *
     * @throws ExtensionConfigurationException when one does not exist or is named twice
     */
    List<DatabaseProvider> inOrder() {
        List<String> entries = configuration.list(PARAMETER);
        List<DatabaseProvider> named = entries.isEmpty()
                ? byAnnotations()
                : entries.stream().flatMap(this::byEntry).toList();
        return eachOnce(named.isEmpty() ? standard(DatabaseKinds.standard()) : named);
    }

    /** A parameter of one kind, such as {@code stairway.postgres}, replaces the annotations of that kind and no others. */
    private List<DatabaseProvider> byAnnotations() {
        List<DatabaseProvider> providers = new ArrayList<>();
        Set<DatabaseKind<?>> replaced = new HashSet<>();
        for (Annotation annotation : DatabaseAnnotations.of(testClass)) {
            for (DatabaseKind<?> kind : DatabaseKinds.all()) {
                if (kind.annotation() != annotation.annotationType()) {
                    continue;
                }
                if (configuration.text(parameter(kind)).isEmpty()) {
                    providers.add(annotated(kind, annotation));
                } else if (replaced.add(kind)) {
                    providers.addAll(standard(kind));
                }
            }
        }
        return providers;
    }

    private <A extends Annotation> DatabaseProvider annotated(DatabaseKind<A> kind, Annotation annotation) {
        return checked(
                "@" + kind.annotation().getSimpleName(),
                () -> kind.provider(kind.annotation().cast(annotation), configuration));
    }

    /** {@code postgres}, or {@code postgres:17}. */
    private Stream<DatabaseProvider> byEntry(String entry) {
        int colon = entry.indexOf(':');
        String word = colon < 0 ? entry : entry.substring(0, colon);
        DatabaseKind<?> kind = DatabaseKinds.called(word)
                .orElseThrow(() -> error(
                        origin(PARAMETER, entry),
                        "there is no database called '%s'\nKnown:     %s".formatted(word, DatabaseKinds.words())));
        return colon < 0
                ? standard(kind).stream()
                : Stream.of(checked(
                        origin(PARAMETER, entry), () -> kind.provider(entry.substring(colon + 1), configuration)));
    }

    /** What a kind stands for where nothing more is said. */
    private List<DatabaseProvider> standard(DatabaseKind<?> kind) {
        List<String> texts = configuration.list(parameter(kind));
        return texts.isEmpty()
                ? List.of(checked(kind.word(), () -> kind.provider("", configuration)))
                : texts.stream()
                        .map(text -> checked(origin(parameter(kind), text), () -> kind.provider(text, configuration)))
                        .toList();
    }

    private static String parameter(DatabaseKind<?> kind) {
        return "stairway." + kind.word();
    }

    private static String origin(String parameter, String value) {
        // Whoever writes a password there is told not to, but not with the password.
        String shown = value.replaceAll("(?i)(password=)[^&]*", "$1***").replaceAll("://[^/]*@", "://***@");
        return "configuration parameter %s = \"%s\"".formatted(parameter, shown);
    }

    private DatabaseProvider checked(String origin, Supplier<DatabaseProvider> named) {
        try {
            return named.get();
        } catch (DatabaseException e) {
            ExtensionConfigurationException error = error(origin, String.valueOf(e.getMessage()));
            error.initCause(e);
            throw error;
        }
    }

    private ExtensionConfigurationException error(String origin, String problem) {
        return new ExtensionConfigurationException(origin + " on " + testClass.getName() + ": " + problem);
    }

    /** Two runs under one name could not be told apart in any report. */
    private List<DatabaseProvider> eachOnce(List<DatabaseProvider> providers) {
        Map<String, DatabaseProvider> byName = new LinkedHashMap<>();
        for (DatabaseProvider provider : providers) {
            if (byName.put(provider.description(), provider) != null) {
                throw new ExtensionConfigurationException(
                        "%s names %s twice\nTo fix:    keep one of them, in its annotations or in stairway.*"
                                .formatted(testClass.getName(), provider.description()));
            }
        }
        return providers;
    }
}
