package dev.stairway.cli;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An annotation that options or a file say, and no source code.
 *
 * @param type the annotation
 * @param attributes what it says: texts, flags, numbers, or arrays of texts; what is not said has its default
 */
record Said(Class<? extends Annotation> type, Map<String, Object> attributes) {

    Said {
        attributes = Map.copyOf(attributes);
    }

    /** One that says a single thing. */
    static Said of(Class<? extends Annotation> type, String attribute, Object value) {
        return new Said(type, Map.of(attribute, value));
    }

    /** The same, saying this, too; lists of texts grow, everything else is replaced. */
    Said and(String attribute, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(attributes);
        all.merge(attribute, value, Said::joined);
        return new Said(type, all);
    }

    private static Object joined(Object before, Object after) {
        return before instanceof String[] first && after instanceof String[] second
                ? Stream.of(first, second).flatMap(Arrays::stream).toArray(String[]::new)
                : after;
    }

    /** An attribute of an annotation by its name; empty when it has none of that name. */
    static Optional<Method> attribute(Class<? extends Annotation> type, String name) {
        return attributes(type).stream()
                .filter(method -> method.getName().equals(name))
                .findFirst();
    }

    /** The attributes of an annotation, by name. */
    static List<Method> attributes(Class<? extends Annotation> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .sorted(java.util.Comparator.comparing(Method::getName))
                .toList();
    }
}
