package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a test once for each revision of the history, under the revision's name. */
final class EachRevisionExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        MigrationRun run = Stores.requiredRun(context);
        MigrationHistory history = run.history();
        List<Revision> examined = history.revisions().stream()
                .filter(revision -> run.options().examines(revision.id()))
                .toList();
        return examined.isEmpty()
                ? Stream.of(new NothingToExamine(history, run.options()))
                : examined.stream()
                        .map(revision -> new RevisionInvocation(revision, run.database(), unexamined(run, revision)));
    }

    private static Optional<String> unexamined(MigrationRun run, Revision revision) {
        return run.options()
                .setup()
                .baseline()
                .filter(baseline -> baseline.revisions().contains(revision.id()))
                .map(baseline -> baseline.reason());
    }
}
