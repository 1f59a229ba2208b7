package dev.stairway.junit;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Turns a {@link TestlessClass} into a class with one test, which the guard engine fails. */
final class TestlessClassResolver implements SelectorResolver {

    private static final String CLASS = "class";
    private final Predicate<String> names;

    TestlessClassResolver(Predicate<String> names) {
        this.names = names;
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        return resolve(selector.getJavaClass(), context);
    }

    @Override
    public Resolution resolve(UniqueIdSelector selector, Context context) {
        UniqueId.Segment last = selector.getUniqueId().getLastSegment();
        if (!last.getType().equals(CLASS)) {
            return Resolution.unresolved();
        }
        return org.junit.platform.commons.support.ReflectionSupport.tryToLoadClass(last.getValue())
                .toOptional()
                .map(found -> resolve(found, context))
                .orElseGet(Resolution::unresolved);
    }

    private Resolution resolve(Class<?> candidate, Context context) {
        if (!names.test(candidate.getName()) || !TestlessClass.is(candidate)) {
            return Resolution.unresolved();
        }
        Optional<TestDescriptor> descriptor = context.addToParent(parent -> Optional.of(describe(candidate, parent)));
        return descriptor
                .map(found -> Resolution.match(Match.exact(found, Set::of)))
                .orElseGet(Resolution::unresolved);
    }

    private static TestDescriptor describe(Class<?> candidate, TestDescriptor engine) {
        return FailingTest.about(candidate, engine, CLASS, "has_a_test", TestlessClass.message(candidate));
    }
}
