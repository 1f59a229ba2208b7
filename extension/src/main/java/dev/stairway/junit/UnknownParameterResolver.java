package dev.stairway.junit;

import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Adds one failing test, at the first {@link MigrationTest} class of a run, when a parameter of the run is not known. */
final class UnknownParameterResolver implements SelectorResolver {

    private final Predicate<String> names;
    private final Optional<String> problem;
    private boolean told;

    UnknownParameterResolver(EngineDiscoveryRequest request, Predicate<String> names) {
        this.names = names;
        this.problem =
                KnownParameters.problem(request.getConfigurationParameters().keySet());
    }

    /** Whether a class is one whose run the parameters are about. */
    static boolean concerns(Class<?> candidate) {
        return !Modifier.isAbstract(candidate.getModifiers())
                && AnnotationSupport.isAnnotated(candidate, MigrationTest.class);
    }

    @Override
    public Resolution resolve(ClassSelector selector, Context context) {
        Class<?> candidate = selector.getJavaClass();
        if (told || problem.isEmpty() || !names.test(candidate.getName()) || !concerns(candidate)) {
            return Resolution.unresolved();
        }
        told = true;
        Optional<TestDescriptor> added = context.addToParent(parent -> Optional.of(
                FailingTest.about(candidate, parent, "parameters", "parameters_are_known", problem.orElseThrow())));
        return added.map(test -> Resolution.match(Match.exact(test, Set::of))).orElseGet(Resolution::unresolved);
    }
}
