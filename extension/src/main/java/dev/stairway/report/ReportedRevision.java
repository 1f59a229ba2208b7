package dev.stairway.report;

import dev.stairway.verdict.Reversibility;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One revision in a report.
 *
 * @param id its identifier
 * @param message the first line of its author's message; may be empty
 * @param location where it is defined, relative to the project; may be empty
 * @param parents the identifiers of the revisions that it comes after
 * @param dependsOn the identifiers of revisions of other branches that must be there first
 * @param labels its branch labels
 * @param verdict whether it can be taken back
 * @param reason why it is declared irreversible or was not examined; empty otherwise
 * @param findings what was found, in the order of the legs
 * @param legs the legs that were gone, in their order; empty when it was not examined
 * @param rows what was seen with rows in the tables, or null when rows were not looked at
 */
public record ReportedRevision(
        String id,
        String message,
        String location,
        List<String> parents,
        List<String> dependsOn,
        List<String> labels,
        Reversibility verdict,
        String reason,
        List<ReportedFinding> findings,
        List<ReportedLeg> legs,
        @Nullable ReportedRows rows) {

    public ReportedRevision {
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
        findings = List.copyOf(findings);
        legs = List.copyOf(legs);
    }

    /** Whether a finding turns a built-in check red. */
    public boolean isRed() {
        return findings.stream().anyMatch(ReportedFinding::red);
    }
}
