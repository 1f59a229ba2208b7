package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.verdict.FindingCode;
import dev.stairway.verdict.RollOutFindings;
import dev.stairway.walk.RollOutRules;
import dev.stairway.walk.RollOutRules.Acceptance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** What a class and the configuration parameters say about rolling out: {@link Accepted} and {@code stairway.failOn}. */
final class RollOutDeclarations {

    private static final String PARAMETER = "stairway.failOn";
    private static final String ALL = "rollOut";

    private final Class<?> testClass;
    private final Configuration configuration;

    RollOutDeclarations(Class<?> testClass, Configuration configuration) {
        this.testClass = testClass;
        this.configuration = configuration;
    }

    /** @throws ExtensionConfigurationException when a code or a revision is none, or a reason is missing */
    RollOutRules rules(MigrationHistory history) {
        return new RollOutRules(errors(), accepted(history));
    }

    private Set<String> errors() {
        Set<String> errors = new HashSet<>();
        for (String code : configuration.list(PARAMETER)) {
            if (code.equals(ALL)) {
                errors.addAll(known());
            } else if (known().contains(code)) {
                errors.add(code);
            } else {
                throw new ExtensionConfigurationException("configuration parameter " + PARAMETER + "=" + code
                        + " names no finding about rolling out\nTo fix:    name some of "
                        + String.join(", ", known()) + ", or all with " + ALL);
            }
        }
        return errors;
    }

    private List<Acceptance> accepted(MigrationHistory history) {
        List<Acceptance> accepted = new ArrayList<>();
        for (Accepted declared : AnnotationSupport.findRepeatableAnnotations(testClass, Accepted.class)) {
            check(declared, history);
            accepted.add(new Acceptance(declared.code(), declared.revision(), declared.because()));
        }
        return accepted;
    }

    private void check(Accepted declared, MigrationHistory history) {
        if (!known().contains(declared.code())) {
            throw error(
                    declared,
                    "names no finding about rolling out\nTo fix:    name one of " + String.join(", ", known()));
        }
        if (history.find(declared.revision()).isEmpty()) {
            throw error(declared, "names no revision of the history\n" + NamedRevisions.known(history));
        }
        if (declared.because().isBlank()) {
            throw error(declared, "has no reason\nTo fix:    say in 'because' why it is no problem");
        }
    }

    private static List<String> known() {
        return RollOutFindings.codes().stream()
                .map(FindingCode::number)
                .sorted()
                .toList();
    }

    private ExtensionConfigurationException error(Accepted declared, String problem) {
        return new ExtensionConfigurationException("@Accepted(code = \"" + declared.code() + "\", revision = \""
                + declared.revision() + "\") on " + testClass.getName() + " " + problem);
    }
}
