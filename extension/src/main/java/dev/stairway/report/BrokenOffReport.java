package dev.stairway.report;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.verdict.FindingWeight;
import dev.stairway.verdict.HistoryFindings;
import dev.stairway.verdict.Reversibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes the report of a walk that was not possible: the history is known, and that nothing was examined. */
final class BrokenOffReport {

    private BrokenOffReport() {}

    static Report of(String test, String tool, String database, MigrationHistory history, String reason, Instant at) {
        String why = HiddenPasswords.in(reason);
        String first = why.lines().findFirst().orElse("");
        List<Revision> all = history.revisions();
        return new Report(
                Report.SCHEMA_VERSION,
                test,
                tool,
                database,
                Report.Result.BROKEN_OFF,
                new Answer(
                        Answer.Rollback.NOT_KNOWN,
                        "Not known: the walk was not possible",
                        List.of(),
                        List.of(),
                        List.of()),
                all.isEmpty() ? Map.of() : Map.of(Reversibility.NOT_CHECKED, all.size()),
                history.heads().stream().map(Revision::id).toList(),
                all.stream().map(revision -> unexamined(revision, first)).toList(),
                List.of(WholeHistoryReport.check(
                        WholeHistoryReport.HEADS,
                        HistoryFindings.ofHistory(history),
                        null,
                        finding -> FindingWeight.isRed(finding, false))),
                all.isEmpty()
                        ? List.of()
                        : List.of(new NotWalked(all.stream().map(Revision::id).toList(), first)),
                null,
                null,
                why,
                new ReportedRun(at, 0, 0, 0, Map.of(), Map.of()));
    }

    private static ReportedRevision unexamined(Revision revision, String reason) {
        return new ReportedRevision(
                revision.id(),
                revision.title(),
                revision.location(),
                revision.parents(),
                revision.dependsOn(),
                revision.labels(),
                Reversibility.NOT_CHECKED,
                reason,
                List.of(),
                List.of(),
                null);
    }
}
