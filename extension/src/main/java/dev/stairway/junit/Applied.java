package dev.stairway.junit;

import dev.stairway.database.TestDatabase;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.StepOutcome;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A tool at work on a database where every step is expected to succeed. */
final class Applied implements AutoCloseable {

    private final MigrationHistory history;
    private final MigrationSession session;

    Applied(MigrationTool tool, TestDatabase database) {
        this.history = tool.history();
        this.session = tool.open(database);
    }

    /** The revisions that are applied by the tool's own table, in upgrade order. */
    List<Revision> applied() {
        Set<Revision> applied = new HashSet<>();
        session.current().forEach(id -> applied.addAll(history.upTo(id)));
        return history.revisions().stream().filter(applied::contains).toList();
    }

    /** The tool's own tables: no part of the project's schema. */
    List<String> bookkeepingTables() {
        return session.bookkeepingTables();
    }

    void upgrade(Revision revision) {
        apply(MigrationStep.upgrade(revision));
    }

    void downgrade(Revision revision) {
        apply(MigrationStep.downgrade(revision));
    }

    private void apply(MigrationStep step) {
        if (session.apply(step) instanceof StepOutcome.Raised raised) {
            String failure = raised.failure() + "\n" + raised.failure().details();
            throw new MigrationException(
                    step + " fails\n" + failure.strip().indent(2).stripTrailing());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
