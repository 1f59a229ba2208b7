package dev.stairway.walk;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.TestDatabase;
import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.MigrationTool;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server whose new databases hold what a {@link Setup} makes: the one place that every database of a walk and of a test
 * comes from. The setup is done once, in a database that all others are copies of. Safe for several threads.
 */
public final class PreparedServer implements DatabaseServer {

    private final DatabaseServer server;
    private final MigrationTool tool;
    private final Setup setup;
    private final @Nullable String schema;
    private final Since since;
    private @Nullable TestDatabase template;
    private @Nullable RuntimeException failure;

    /** Prepares databases of this server for this project. */
    public PreparedServer(DatabaseServer server, MigrationTool tool, Setup setup) {
        this(server, tool, setup, null, Since.THE_BEGINNING);
    }

    private PreparedServer(
            DatabaseServer server, MigrationTool tool, Setup setup, @Nullable String schema, Since since) {
        this.server = server;
        this.tool = tool;
        this.setup = setup;
        this.schema = schema;
        this.since = since;
    }

    /**
     * The same server, whose databases have this schema, and names without a schema lead there before they lead to {@code
     * public}, also in the setup; the caller closes it.
     */
    PreparedServer inSchema(String name) {
        return new PreparedServer(server, tool, setup, name, since);
    }

    /** A server in whose databases everything is applied that comes before what is new: this one, or one that the caller closes. */
    PreparedServer before(Since asked) {
        return asked.before().isEmpty() ? this : new PreparedServer(server, tool, setup, schema, asked);
    }

    @Override
    public String description() {
        return server.description();
    }

    @Override
    public Duration startTime() {
        return server.startTime();
    }

    /**
     * {@inheritDoc} It is empty but for the setup.
     *
     * @throws MigrationException when the setup cannot be done
     */
    @Override
    public TestDatabase create(String purpose) {
        return setup.isEmpty() && schema == null && since.before().isEmpty()
                ? server.create(purpose)
                : server.copy(template(), purpose);
    }

    @Override
    public TestDatabase copy(TestDatabase original, String purpose) {
        return server.copy(original, purpose);
    }

    private synchronized TestDatabase template() {
        if (failure != null) {
            throw failure;
        }
        if (template == null) {
            template = prepared();
        }
        return template;
    }

    private TestDatabase prepared() {
        TestDatabase database = server.create("setup");
        try {
            if (schema != null) {
                take(new SetupStep("schema " + schema, (made, project) -> made.leadTo(schema)), database);
            }
            setup.steps().forEach(step -> take(step, database));
            setup.baseline().ifPresent(baseline -> stamp(baseline, database));
            apply(database);
            return database;
        } catch (RuntimeException e) {
            database.close();
            failure = e;
            throw e;
        }
    }

    private void take(SetupStep step, TestDatabase database) {
        try {
            step.action().run(database, tool);
        } catch (Exception e) {
            throw new MigrationException(
                    "the database cannot be set up\n" + OneTransaction.reason(e).indent(2) + "Setup:     " + step
                            + "\nTo fix:    correct what it does; it meets an empty database, and what was set up before it",
                    e);
        }
    }

    private void stamp(Baseline baseline, TestDatabase database) {
        try (MigrationSession session = tool.open(database)) {
            List<String> current = session.current();
            if (!current.isEmpty() && !current.equals(List.of(baseline.revision()))) {
                throw new MigrationException(
                        "the baseline is " + baseline.revision() + ", but the setup leaves the database at "
                                + String.join(", ", current) + "\nTo fix:    name one and the same revision in both");
            }
            session.stamp(baseline.revision()).error().ifPresent(error -> {
                throw new MigrationException("stamp " + baseline.revision() + " fails\n"
                        + (error + "\n" + error.details()).strip().indent(2));
            });
        }
    }

    /** What is not new goes up without anybody looking. */
    private void apply(TestDatabase database) {
        List<Revision> old = tool.history().revisions().stream()
                .filter(revision -> since.before().contains(revision.id()))
                .filter(revision -> !setup.stamped().contains(revision.id()))
                .toList();
        if (old.isEmpty()) {
            return;
        }
        try (MigrationSession session = tool.open(database)) {
            old.forEach(revision -> session.apply(MigrationStep.upgrade(revision))
                    .error()
                    .ifPresent(error -> {
                        throw new MigrationException("what is new cannot be examined, because revision " + revision
                                + ", which comes before it, "
                                + "cannot be applied\n"
                                + (error + "\n" + error.details()).strip().indent(2)
                                + "To fix:    look at it without stairway.since");
                    }));
        }
    }

    /** Drops what was made to copy from; the server itself stays. May be called twice. */
    @Override
    public synchronized void close() throws DatabaseException {
        if (template != null) {
            template.close();
            template = null;
        }
    }
}
