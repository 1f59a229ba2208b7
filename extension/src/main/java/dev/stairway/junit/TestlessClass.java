package dev.stairway.junit;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** A {@link MigrationTest} class that has no test: the interface was forgotten. */
final class TestlessClass {

    private TestlessClass() {}

    static boolean is(Class<?> candidate) {
        return !Modifier.isAbstract(candidate.getModifiers())
                && AnnotationSupport.isAnnotated(candidate, MigrationTest.class)
                && !hasTest(candidate);
    }

    private static boolean hasTest(Class<?> candidate) {
        return !ReflectionSupport.findMethods(candidate, TestlessClass::isTest, HierarchyTraversalMode.TOP_DOWN)
                        .isEmpty()
                || ReflectionSupport.findNestedClasses(candidate, nested -> true).stream()
                        .anyMatch(TestlessClass::hasTest);
    }

    private static boolean isTest(Method method) {
        return AnnotationSupport.isAnnotated(method, Testable.class);
    }

    static String message(Class<?> testClass) {
        return """
                %s is a @MigrationTest without any test, so nothing would be examined
                To fix:    implement MigrationChecks for the built-in checks, or write a @Test or @EachRevision method""".formatted(testClass.getName());
    }
}
