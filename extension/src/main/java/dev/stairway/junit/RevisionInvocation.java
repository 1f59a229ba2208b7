package dev.stairway.junit;

import dev.stairway.history.Revision;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One test about one revision: {@code 529e44b33a67 · switch to uuid (PostgreSQL 17, embedded)}. */
record RevisionInvocation(Revision revision, String database) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
        return revision + " (" + database + ")";
    }

    @Override
    public void prepareInvocation(ExtensionContext context) {
        Stores.about(context, revision);
    }
}
