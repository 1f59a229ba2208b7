package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.walk.Setup;
import dev.stairway.walk.SetupAction;
import dev.stairway.walk.SetupStep;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a test class and the configuration parameters say that databases have before the first revision. */
final class SetupDeclarations {

    private static final String PARAMETER = "stairway.setup";

    private final Class<?> testClass;
    private final Configuration configuration;

    private SetupDeclarations(Class<?> testClass, Configuration configuration) {
        this.testClass = testClass;
        this.configuration = configuration;
    }

    /**
     * The setup, checked as far as that is possible without a database.
     *
     * @throws ExtensionConfigurationException when it says too much or too little, or names what is not there
     */
    static Setup of(Class<?> testClass, Configuration configuration, MigrationHistory history) {
        SetupDeclarations declarations = new SetupDeclarations(testClass, configuration);
        List<SetupStep> steps = declarations.steps();
        return new Setup(steps, declarations.baseline(history, steps));
    }

    private List<SetupStep> steps() {
        List<String> resources = configuration.list(PARAMETER);
        return resources.isEmpty()
                ? AnnotationSupport.findRepeatableAnnotations(testClass, DatabaseSetup.class).stream()
                        .map(this::step)
                        .toList()
                : resources.stream().map(this::step).toList();
    }

    private SetupStep step(String resource) {
        return step("configuration parameter " + PARAMETER + "=" + resource, new DeclaredWork("", resource, ""));
    }

    private SetupStep step(DatabaseSetup declared) {
        DeclaredWork work = new DeclaredWork(declared.sql(), declared.resource(), declared.method());
        if (work.ways() == 0 && !declared.python().isBlank()) {
            String program = DeclaredWork.attribute("python", declared.python());
            return new SetupStep(
                    "@DatabaseSetup(" + program + ") on " + testClass.getName(),
                    SetupAction.program(declared.python()));
        }
        if (!declared.python().isEmpty()) {
            throw wrong("@DatabaseSetup(" + work + ", python = ...) on " + testClass.getName(), 2);
        }
        return step("@DatabaseSetup(" + work + ") on " + testClass.getName(), work);
    }

    private SetupStep step(String description, DeclaredWork work) {
        if (work.ways() != 1) {
            throw wrong(description, work.ways());
        }
        try {
            return new SetupStep(description, work.action(testClass, SetupScript::new));
        } catch (IllegalArgumentException e) {
            throw new ExtensionConfigurationException(description + " " + e.getMessage(), e);
        }
    }

    private static ExtensionConfigurationException wrong(String description, long ways) {
        return new ExtensionConfigurationException(
                description + (ways == 0 ? " does not say what to do" : " says more than once what to do")
                        + "\nTo fix:    give exactly one of sql, resource, method and python");
    }

    private dev.stairway.walk.@Nullable Baseline baseline(MigrationHistory history, List<SetupStep> steps) {
        Optional<Baseline> declared = AnnotationSupport.findAnnotation(testClass, Baseline.class);
        declared.ifPresent(baseline -> check(baseline, history, steps));
        return declared.map(baseline -> dev.stairway.walk.Baseline.of(history, baseline.revision(), baseline.because()))
                .orElse(null);
    }

    private void check(Baseline declared, MigrationHistory history, List<SetupStep> steps) {
        if (declared.because().isBlank()) {
            throw error(declared, "has no reason\nTo fix:    say in 'because' why it is not applied");
        }
        if (history.find(declared.revision()).isEmpty()) {
            throw error(declared, "names no revision of the history\n" + NamedRevisions.known(history));
        }
        if (history.upTo(declared.revision()).size() == history.revisions().size()) {
            throw error(declared, "leaves nothing to examine\nTo fix:    name a revision that others follow");
        }
        if (steps.isEmpty()) {
            throw error(
                    declared,
                    "would be written into an empty database\n"
                            + "To fix:    make what it stands for: @DatabaseSetup(resource = \"...\")");
        }
    }

    private ExtensionConfigurationException error(Baseline declared, String problem) {
        return new ExtensionConfigurationException(
                "@Baseline(revision = \"" + declared.revision() + "\") on " + testClass.getName() + " " + problem);
    }
}
