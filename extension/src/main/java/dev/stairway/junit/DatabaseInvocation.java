package dev.stairway.junit;

import dev.stairway.report.WalkSummary;
import java.util.List;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One test class on one database: {@code [PostgreSQL 17.11, embedded]}. Prints the summary of its walk at the end. */
record DatabaseInvocation(String testClass, MigrationRun run) implements ClassTemplateInvocationContext {

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
        AfterClassTemplateInvocationCallback summary =
                context -> run.finishedWalk().ifPresent(walk -> Console.print(WalkSummary.of(testClass, walk)));
        return List.of(new MigrationParameters(), new NamedPlace(run.database()), summary);
    }
}
