package dev.stairway.report.page;

import dev.stairway.report.Report;
import dev.stairway.report.ReportedRevision;
import dev.stairway.report.ReportedRows;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sentences that all pages share. */
final class ReportWords {

    private static final int NAMED = 8;

    private ReportWords() {}

    /** {@code 14 revisions: 2 DECLARED_IRREVERSIBLE, 12 REVERSIBLE}. */
    static String counts(Report report) {
        int all = report.revisions().size();
        String listed = report.counts().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return all + (all == 1 ? " revision" : " revisions") + (listed.isEmpty() ? "" : ": " + listed);
    }

    /** Whether the change can be rolled back, in one sentence, and what is why. */
    static List<String> rollback(Report report) {
        List<String> why = report.answer().revisions();
        int more = why.size() - NAMED;
        String named =
                String.join(", ", why.stream().limit(NAMED).toList()) + (more > 0 ? " and " + more + " more" : "");
        return why.isEmpty()
                ? List.of(report.answer().sentence())
                : List.of(report.answer().sentence(), named);
    }

    /** What is said of losses when none are known. */
    static String nothingLost(Report report) {
        return looksAtRows(report) ? "Nothing that was there before." : "Not examined: rows were not looked at.";
    }

    /** What is said of locks when none are known. */
    static String nothingLocked(Report report) {
        boolean walked = report.revisions().stream()
                .anyMatch(revision -> !revision.legs().isEmpty());
        return walked ? "Nothing that was there before." : "Not examined.";
    }

    /** What was done with rows: at the revision that met most of them. */
    static String rows(Report report) {
        return report.revisions().stream()
                .map(ReportedRevision::rows)
                .filter(Objects::nonNull)
                .max(Comparator.comparingLong(ReportedRows::rows))
                .map(most -> "rows compared, up to %d in %d tables".formatted(most.rows(), most.filledTables()))
                .orElse("rows were not examined");
    }

    private static boolean looksAtRows(Report report) {
        return report.revisions().stream()
                .map(ReportedRevision::rows)
                .anyMatch(rows -> rows != null && rows.notExamined() == null);
    }

    /** The first and the last of some identifiers. */
    static String span(List<String> ids) {
        return ids.size() == 1
                ? ids.get(0)
                : ids.get(0) + " … " + ids.get(ids.size() - 1) + " (" + ids.size() + " revisions)";
    }

    /** The first few lines, and how many there are besides. */
    static List<String> first(List<String> lines, int most) {
        // A line that says "one more" would be as long as the one that it hides.
        if (lines.size() <= most + 1) {
            return lines;
        }
        List<String> first = new java.util.ArrayList<>(lines.subList(0, most));
        first.add("and " + (lines.size() - most) + " more");
        return first;
    }
}
