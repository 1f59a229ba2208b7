package dev.stairway.walk;

import dev.stairway.tool.MigrationStep;
import java.util.ArrayList;
import java.util.List;

/** The declared rows of a walk: writes them where they belong, and knows which of them cannot be there. */
final class RowPlan {

    private final List<DeclaredRows> rows;
    private final List<MissingRows> missing = new ArrayList<>();

    RowPlan(List<DeclaredRows> rows) {
        this.rows = new ArrayList<>(rows);
    }

    /** Whether there is something to write after a revision. */
    boolean isFor(String revision) {
        return rows.stream().anyMatch(declared -> declared.revision().equals(revision));
    }

    /** Whether a database to which these steps were applied holds declared rows. */
    boolean isFor(List<MigrationStep> applied) {
        return rows.stream().anyMatch(declared -> belongs(declared, applied));
    }

    private static boolean belongs(DeclaredRows declared, List<MigrationStep> applied) {
        return declared.revision().equals(DeclaredRows.BASE)
                || applied.stream().anyMatch(step -> step.revision().id().equals(declared.revision()));
    }

    /** Writes what belongs to a revision, or to base; what cannot be written is missing from now on. */
    void write(Ground ground, String revision) {
        for (DeclaredRows declared : List.copyOf(rows)) {
            if (declared.revision().equals(revision)) {
                write(ground, declared);
            }
        }
    }

    private void write(Ground ground, DeclaredRows declared) {
        try {
            OneTransaction.run(ground.database(), declared.action());
        } catch (Exception e) {
            rows.remove(declared);
            missing.add(new MissingRows(declared, "cannot be written", OneTransaction.reason(e)));
        }
    }

    /** Leaves out all that was written on the way of these steps, and tells what that is. */
    List<DeclaredRows> leaveOut(List<MigrationStep> applied) {
        List<DeclaredRows> left =
                rows.stream().filter(declared -> belongs(declared, applied)).toList();
        rows.removeAll(left);
        return left;
    }

    /** Takes back that rows were left out. */
    void putBack(List<DeclaredRows> left) {
        rows.addAll(left);
    }

    /** Notes that rows that were left out stay so. */
    void miss(List<DeclaredRows> left, String why) {
        left.forEach(declared -> missing.add(new MissingRows(declared, why, "")));
    }

    /** What is missing, told once. */
    List<MissingRows> takeMissing() {
        List<MissingRows> taken = List.copyOf(missing);
        missing.clear();
        return taken;
    }
}
