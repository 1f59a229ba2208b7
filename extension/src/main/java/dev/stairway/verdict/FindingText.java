package dev.stairway.verdict;

import dev.stairway.history.Revision;
import dev.stairway.walk.RevisionWalk;
import java.util.ArrayList;
import java.util.List;

/** A finding as the text of a failure: the one grammar that all of Stairway's failures follow. */
public final class FindingText {

    private static final int MOST_FACTS = 40;

    private FindingText() {}

    /** A finding about one revision. */
    public static String of(Finding finding, RevisionWalk walk) {
        Revision revision = walk.revision();
        List<String> lines = new ArrayList<>(opening(finding));
        lines.add("Revision:  " + revision + (revision.location().isEmpty() ? "" : "   (" + revision.location() + ")"));
        lines.add("To fix:    " + finding.remedy());
        lines.add("Database:  " + walk.database() + (walk.keptAt() == null ? "" : ", kept at " + walk.keptAt()));
        lines.add(code(finding));
        return String.join("\n", lines);
    }

    /** A finding about a history as a whole, on a database or, where {@code database} is empty, on none. */
    public static String of(Finding finding, String history, String database) {
        List<String> lines = new ArrayList<>(opening(finding));
        lines.add("History:   " + history);
        lines.add("To fix:    " + finding.remedy());
        if (!database.isEmpty()) {
            lines.add("Database:  " + database);
        }
        lines.add(code(finding));
        return String.join("\n", lines);
    }

    private static List<String> opening(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(finding.headline());
        finding.facts().stream().limit(MOST_FACTS).map(fact -> "  " + fact).forEach(lines::add);
        int more = finding.facts().size() - MOST_FACTS;
        if (more > 0) {
            lines.add("  and " + more + " lines more");
        }
        return lines;
    }

    private static String code(Finding finding) {
        return "Finding:   " + finding.code() + " (" + finding.code().page() + ")";
    }
}
