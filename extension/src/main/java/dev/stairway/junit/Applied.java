package dev.stairway.junit;

import dev.stairway.database.TestDatabase;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.tool.Direction;
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

    /** The revisions that the tool's own table names, in upgrade order; empty at base. */
    List<Revision> current() {
        List<String> heads = session.current();
        heads.forEach(this::refuseUnknown);
        return history.revisions().stream()
                .filter(revision -> heads.contains(revision.id()))
                .toList();
    }

    private void refuseUnknown(String id) {
        if (history.find(id).isEmpty()) {
            throw new MigrationException("the tool's own table names revision " + id
                    + ", which the history does not have\n" + NamedRevisions.known(history));
        }
    }

    /** Goes to a target of the tool's own command, one revision after the other. */
    void go(Direction direction, String target) {
        for (String id : session.plan(direction, target)) {
            apply(new MigrationStep(direction, history.find(id).orElseThrow()));
        }
    }

    void stamp(String target) {
        expect("stamp " + target, session.stamp(target));
    }

    void upgrade(Revision revision) {
        apply(MigrationStep.upgrade(revision));
    }

    private void apply(MigrationStep step) {
        expect(step.toString(), session.apply(step));
    }

    private static void expect(String doing, StepOutcome outcome) {
        if (outcome instanceof StepOutcome.Missing missing) {
            throw new MigrationException(doing + " is not possible: " + missing.reason());
        }
        if (outcome instanceof StepOutcome.Raised raised) {
            String failure = raised.failure() + "\n" + raised.failure().details();
            throw new MigrationException(
                    doing + " fails\n" + failure.strip().indent(2).stripTrailing());
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
