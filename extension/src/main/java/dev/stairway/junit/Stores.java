package dev.stairway.junit;

import dev.stairway.database.SharedServers;
import dev.stairway.history.Revision;
import dev.stairway.report.file.Reports;
import dev.stairway.tool.MigrationTool;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What the extension classes keep in JUnit's stores, and nowhere else. */
final class Stores {

    private static final Namespace NAMESPACE = Namespace.create("dev.stairway");

    private Stores() {}

    /** The servers of the whole test run; closed at its end. */
    static SharedServers servers(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(SharedServers.class, key -> new SharedServers(), SharedServers.class);
    }

    /** The same tool, which is closed when the class has run on all its databases. */
    static MigrationTool closedWith(ExtensionContext context, MigrationTool tool) {
        store(context).put(MigrationTool.class, tool);
        return tool;
    }

    /** Opens a class on one database; closed when the class has run on it. */
    static void open(ExtensionContext context, MigrationRun run) {
        store(context).put(MigrationRun.class, run);
    }

    /** The class and database that a test belongs to; empty outside of a {@link MigrationTest}. */
    static Optional<MigrationRun> run(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(MigrationRun.class, MigrationRun.class));
    }

    /** The class and database that a test belongs to. */
    static MigrationRun requiredRun(ExtensionContext context) {
        return run(context)
                .orElseThrow(() -> new ExtensionConfigurationException(context.getDisplayName()
                        + " is not in a @MigrationTest class; annotate "
                        + context.getRequiredTestClass().getName()
                        + " with @MigrationTest"));
    }

    /** Says which revision a test is about. */
    static void about(ExtensionContext context, Revision revision) {
        store(context).put(Revision.class, revision);
    }

    /** The revision that a test is about; empty when it is about none in particular. */
    static Optional<Revision> revision(ExtensionContext context) {
        return Optional.ofNullable(store(context).get(Revision.class, Revision.class));
    }

    /** The databases of one test; closed when it ends. */
    static TestDatabases databases(ExtensionContext context) {
        MigrationRun run = requiredRun(context);
        return store(context).computeIfAbsent(TestDatabases.class, key -> new TestDatabases(run), TestDatabases.class);
    }

    /** Sees to it that one page over all reports in a folder is written when the whole run ends. */
    static void indexAtTheEnd(ExtensionContext context, Path reports) {
        context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        reports.toAbsolutePath(),
                        key -> (AutoCloseable) () -> Reports.index(reports),
                        AutoCloseable.class);
    }

    private static Store store(ExtensionContext context) {
        return context.getStore(NAMESPACE);
    }
}
