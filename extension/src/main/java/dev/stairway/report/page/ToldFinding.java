package dev.stairway.report.page;

import dev.stairway.report.Report;
import dev.stairway.report.ReportedCheck;
import dev.stairway.report.ReportedFinding;
import dev.stairway.report.ReportedRevision;
import dev.stairway.verdict.FindingCode.Severity;
import dev.stairway.verdict.Reversibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding with what it is about.
 *
 * @param finding the finding
 * @param revision the revision that it is about, or null when it is about the history as a whole
 */
record ToldFinding(ReportedFinding finding, @Nullable ReportedRevision revision) {

    /** All findings of a report, the most important first: what is red by its verdict, then notes, then what is declared. */
    static List<ToldFinding> of(Report report) {
        List<ToldFinding> all = new ArrayList<>();
        for (ReportedRevision revision : report.revisions()) {
            revision.findings().forEach(finding -> all.add(new ToldFinding(finding, revision)));
        }
        for (ReportedCheck check : report.checks()) {
            check.findings().forEach(finding -> all.add(new ToldFinding(finding, null)));
        }
        all.sort(Comparator.comparingInt(ToldFinding::weight).thenComparing(ToldFinding::verdict));
        return all;
    }

    private int weight() {
        if (finding.red()) {
            return 0;
        }
        return finding.severity() == Severity.NOTE ? 1 : 2;
    }

    /** The whole history comes after what a revision certainly does, and before what was not examined. */
    private Reversibility verdict() {
        return revision == null ? Reversibility.DECLARED_IRREVERSIBLE : revision.verdict();
    }

    /** Whether it would be red if it were not declared. */
    boolean isDeclared() {
        return !finding.red() && finding.severity() == Severity.ERROR;
    }

    /** Whether it is a note on how the revision is rolled out, of which there may be one for nearly every revision. */
    boolean isRollOutNote() {
        return !finding.red() && finding.code().startsWith("SW4");
    }

    /** A sign for how much it counts. */
    String sign() {
        return finding.red() ? "❌" : isDeclared() ? "⛔" : "⚠️";
    }
}
