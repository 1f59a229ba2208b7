package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.walk.Setup;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** The revisions that a class's test methods name with {@link At}, checked before any database starts. */
final class NamedRevisions {

    private static final int MOST = 20;

    private NamedRevisions() {}

    static void check(Class<?> testClass, MigrationHistory history, Setup setup) {
        ReflectionSupport.findMethods(testClass, method -> true, HierarchyTraversalMode.TOP_DOWN)
                .forEach(method -> check(method, history, setup));
        ReflectionSupport.findNestedClasses(testClass, nested -> true).forEach(nested -> check(nested, history, setup));
    }

    private static void check(Method method, MigrationHistory history, Setup setup) {
        for (Parameter parameter : method.getParameters()) {
            AnnotationSupport.findAnnotation(parameter, At.class).ifPresent(at -> {
                try {
                    refuseBefore(setup, Place.of(history, at.value()).name());
                } catch (IllegalArgumentException e) {
                    throw new ExtensionConfigurationException(
                            "@At(\"" + at.value() + "\") on "
                                    + method.getDeclaringClass().getName() + "." + method.getName() + ": "
                                    + e.getMessage() + "\n" + known(history),
                            e);
                }
            });
        }
    }

    /** @throws IllegalArgumentException when no database has ever been there, because the history is taken up later */
    static void refuseBefore(Setup setup, String revision) {
        setup.baseline()
                .filter(baseline -> !baseline.revision().equals(revision))
                .ifPresent(baseline -> {
                    if (baseline.revisions().contains(revision)) {
                        throw new IllegalArgumentException("revision " + revision + " comes before the baseline "
                                + baseline.revision() + ", where databases begin");
                    }
                });
    }

    /** The line that names the revisions there are. */
    static String known(MigrationHistory history) {
        List<String> ids = history.revisions().stream().map(Revision::id).toList();
        String listed = String.join(", ", ids.subList(0, Math.min(MOST, ids.size())));
        String more = ids.size() > MOST ? " and " + (ids.size() - MOST) + " more" : "";
        return "Revisions: " + (ids.isEmpty() ? "none" : listed + more);
    }
}
