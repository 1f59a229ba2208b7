package dev.stairway.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Collects how the checks of a run end, in their order; told by JUnit's launcher, perhaps from several threads. */
final class Outcomes implements TestExecutionListener {

    private final List<CheckOutcome> outcomes = new ArrayList<>();
    private final Progress progress;

    Outcomes(Progress progress) {
        this.progress = progress;
    }

    @Override
    public void executionStarted(TestIdentifier identifier) {
        if (identifier.isTest()) {
            progress.at(name(identifier));
        }
    }

    @Override
    public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
        if (identifier.isTest() || result.getStatus() != Status.SUCCESSFUL) {
            add(identifier, result);
        }
    }

    private synchronized void add(TestIdentifier identifier, TestExecutionResult result) {
        Throwable error = result.getThrowable().orElse(null);
        String message = error == null ? "" : String.valueOf(error.getMessage());
        outcomes.add(new CheckOutcome(
                identifier.isTest() ? name(identifier) : identifier.getDisplayName(),
                result.getStatus(),
                message,
                error instanceof AssertionError));
        progress.done(result.getStatus() == Status.FAILED);
    }

    /** The method without its parameters, and what its invocation is called. */
    private static String name(TestIdentifier identifier) {
        String check = identifier
                .getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse("");
        return check.isEmpty() || identifier.getDisplayName().startsWith(check)
                ? identifier.getDisplayName()
                : check + ": " + identifier.getDisplayName();
    }

    /** All outcomes so far. */
    synchronized List<CheckOutcome> all() {
        return List.copyOf(outcomes);
    }

    /** Those that are so. */
    List<CheckOutcome> that(Predicate<CheckOutcome> condition) {
        return all().stream().filter(condition).toList();
    }

    /** Whether any check was about this revision. */
    boolean areAbout(String revision) {
        return all().stream().anyMatch(outcome -> outcome.name().contains(": " + revision + " "));
    }

    /** What they mean together: a check that could not run weighs more than a finding, and none at all is not a pass. */
    ExitStatus status() {
        List<CheckOutcome> all = all();
        if (all.stream().anyMatch(CheckOutcome::couldNotRun)
                || all.stream().noneMatch(outcome -> outcome.failed() || outcome.status() == Status.SUCCESSFUL)) {
            return ExitStatus.COULD_NOT_RUN;
        }
        return all.stream().anyMatch(CheckOutcome::failed) ? ExitStatus.FINDINGS : ExitStatus.SAFE;
    }
}
