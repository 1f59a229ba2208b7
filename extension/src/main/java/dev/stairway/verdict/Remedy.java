package dev.stairway.verdict;

import dev.stairway.diff.Difference;
import dev.stairway.diff.SchemaDiff;
import dev.stairway.history.Revision;
import dev.stairway.schema.ObjectKind;
import java.util.List;
import java.util.stream.Collectors;

/** The next move after a finding, in the words of the migration's author. */
final class Remedy {

    private static final int AT_MOST = 3;

    private Remedy() {}

    /** What a downgrade has to do so that it restores the schema, or the way out by declaration. */
    static String restore(SchemaDiff drift, String revision) {
        return moves(drift) + " in downgrade(), or " + declare(revision);
    }

    /** The annotation to paste. */
    static String declare(String revision) {
        return "declare @Irreversible(revision = \"" + revision + "\", because = \"...\")";
    }

    /** The same move in the words of a revision that is no function of a program but a file with SQL. */
    static String inWordsOf(Revision revision, String remedy) {
        return revision.location().endsWith(".sql")
                ? remedy.replace("downgrade()", "the downgrade's SQL").replace("upgrade()", "the upgrade's SQL")
                : remedy;
    }

    private static String moves(SchemaDiff drift) {
        List<Difference> differences = drift.headlines().stream()
                .filter(difference -> !(difference instanceof Difference.Reordered))
                .toList();
        String first = differences.stream().limit(AT_MOST).map(Remedy::move).collect(Collectors.joining(", "));
        int rest = differences.size() - AT_MOST;
        return rest > 0 ? first + " and " + rest + " more as listed" : first;
    }

    private static String move(Difference difference) {
        String object = difference.kind() + " " + difference.name();
        if (difference instanceof Difference.Added) {
            return "drop " + object;
        }
        if (difference instanceof Difference.Removed) {
            return "create " + object + " again";
        }
        if (difference instanceof Difference.Renamed renamed) {
            String rename = "rename " + object + " back to " + renamed.formerName();
            return renamed.changes().isEmpty() ? rename : rename + " and change it back";
        }
        return hasMoreLabels(difference)
                ? "make " + object + " anew with its former labels"
                : "change " + object + " back";
    }

    /** PostgreSQL adds and renames the labels of an enum, but takes none away (ALTER TYPE). */
    private static boolean hasMoreLabels(Difference difference) {
        return difference instanceof Difference.Changed changed
                && changed.kind() == ObjectKind.TYPE
                && changed.changes().stream()
                        .anyMatch(change -> change.property().equals("labels")
                                && change.after().size() > change.before().size());
    }
}
