package dev.stairway.junit;

import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** One test class on one database: {@code [PostgreSQL 17.11, embedded]}. */
record DatabaseInvocation(MigrationRun run, boolean onlyDatabase) implements ClassTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
        return "[" + run.database() + "]";
    }

    @Override
    public void prepareInvocation(ExtensionContext context) {
        Stores.open(context, run);
        if (run.unavailable().isEmpty()) {
            run.prepare();
        }
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        BeforeEachCallback abort = context -> run.unavailable().ifPresent(reason -> {
            throw new TestAbortedException("not examined: " + reason);
        });
        return List.of(
                abort, new MigrationParameters(), new NamedPlace(run.database()), new WalkReporter(run, onlyDatabase));
    }
}
