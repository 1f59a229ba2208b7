package dev.stairway.junit;

import dev.stairway.history.Revision;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * One test about one revision: {@code 529e44b33a67 · switch to uuid (PostgreSQL 17.11, embedded)}.
 *
 * @param unexamined why there is nothing to test; empty when there is
 */
record RevisionInvocation(Revision revision, String database, Optional<String> unexamined)
        implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
        return revision + " (" + database + ")";
    }

    @Override
    public void prepareInvocation(ExtensionContext context) {
        Stores.about(context, revision);
    }

    /** A revision that the history is taken up after has no database to look at. */
    @Override
    public List<Extension> getAdditionalExtensions() {
        BeforeEachCallback abort = context -> unexamined.ifPresent(reason -> {
            throw new TestAbortedException("not examined: " + reason);
        });
        return List.of(abort);
    }
}
