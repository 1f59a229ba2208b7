package dev.stairway.junit;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The annotations of a class that name databases, of all kinds and in the order in which they are written; those of one kind stand together,
 * at the first of them.
 *
 * <p>Annotations that are composed of them count as well. What a class says replaces what its superclass and its interfaces say.
 */
final class DatabaseAnnotations {

    private final List<Annotation> found = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private DatabaseAnnotations() {}

    static List<Annotation> of(Class<?> testClass) {
        DatabaseAnnotations own = new DatabaseAnnotations();
        own.collect(testClass);
        if (!own.found.isEmpty()) {
            return own.found;
        }
        Class<?> parent = testClass.getSuperclass();
        List<Annotation> inherited = parent == null ? List.of() : of(parent);
        return inherited.isEmpty()
                ? Arrays.stream(testClass.getInterfaces())
                        .map(DatabaseAnnotations::of)
                        .filter(some -> !some.isEmpty())
                        .findFirst()
                        .orElse(List.of())
                : inherited;
    }

    private void collect(AnnotatedElement element) {
        Set<Class<?>> taken = new HashSet<>();
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            Optional<Class<? extends Annotation>> kind = kindOf(type);
            if (kind.isEmpty() && seen.add(type)) {
                collect(type);
            } else if (kind.isPresent() && taken.add(kind.get())) {
                found.addAll(List.of(element.getDeclaredAnnotationsByType(kind.get())));
            }
        }
    }

    /** The kind of database that annotations of a type name: it is the kind's own, or the container of several. */
    private static Optional<Class<? extends Annotation>> kindOf(Class<? extends Annotation> type) {
        for (DatabaseKind<?> kind : DatabaseKinds.all()) {
            Repeatable repeatable = kind.annotation().getAnnotation(Repeatable.class);
            if (type == kind.annotation() || (repeatable != null && type == repeatable.value())) {
                return Optional.of(kind.annotation());
            }
        }
        return Optional.empty();
    }
}
