package dev.stairway.junit;

import java.util.List;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One test class on one database: {@code [PostgreSQL 17.11, embedded]}. */
record DatabaseInvocation(MigrationRun run, boolean onlyDatabase) implements ClassTemplateInvocationContext {

    @Override
    public String getDisplayName(int index) {
        return "[" + run.database() + "]";
    }

    @Override
    public void prepareInvocation(ExtensionContext context) {
        Stores.open(context, run);
        run.prepare();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new MigrationParameters(), new NamedPlace(run.database()), new WalkReporter(run, onlyDatabase));
    }
}
