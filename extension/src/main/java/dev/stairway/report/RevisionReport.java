package dev.stairway.report;

import dev.stairway.diff.DiffLine;
import dev.stairway.diff.SchemaDiff;
import dev.stairway.history.Revision;
import dev.stairway.seed.SeededTable;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingCode;
import dev.stairway.verdict.FindingWeight;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.verdict.RollOutVerdict;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionRows;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.RowFate;
import dev.stairway.walk.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the report of one revision. */
final class RevisionReport {

    private final RevisionWalk walk;
    private final RevisionVerdict verdict;
    private final boolean asked;

    RevisionReport(RevisionWalk walk, RevisionVerdict verdict, boolean asked) {
        this.walk = walk;
        this.verdict = verdict;
        this.asked = asked;
    }

    ReportedRevision report() {
        Revision revision = walk.revision();
        return new ReportedRevision(
                revision.id(),
                revision.title(),
                revision.location(),
                revision.parents(),
                revision.dependsOn(),
                revision.labels(),
                verdict.reversibility(),
                HiddenPasswords.in(verdict.reason()),
                findings(),
                legs(),
                walk.withRows().map(RevisionReport::rows).orElse(null));
    }

    private List<ReportedFinding> findings() {
        RollOutVerdict rollOut = RollOutVerdict.of(walk);
        return Stream.of(
                        verdict.findings().stream().map(finding -> ReportedFinding.of(finding, isRed(finding))),
                        rollOut.errors().stream().map(finding -> ReportedFinding.of(finding, true)),
                        rollOut.notes().stream().map(finding -> ReportedFinding.of(finding, false)),
                        rollOut.accepted().stream().map(finding -> ReportedFinding.of(finding, false)))
                .flatMap(findings -> findings)
                .toList();
    }

    private boolean isRed(Finding finding) {
        return FindingWeight.isRed(finding, walk) && (asked || finding.code() != FindingCode.NOT_EXAMINED);
    }

    private List<ReportedLeg> legs() {
        List<ReportedLeg> legs = new ArrayList<>();
        State before = walk.legs().isEmpty() ? null : walk.before();
        for (LegRun leg : walk.legs()) {
            legs.add(new ReportedLeg(
                    leg.leg(),
                    leg.step().toString(),
                    outcome(leg),
                    error(leg.outcome()),
                    changes(before, leg.state()),
                    ReportedTrace.of(leg.trace())));
            before = leg.state();
        }
        return legs;
    }

    private static List<DiffLine> changes(@Nullable State before, State after) {
        if (before == null) {
            return List.of();
        }
        return SchemaDiff.between(before.schema(), after.schema()).lines().stream()
                .map(line -> new DiffLine(line.sign(), line.kind(), line.name(), HiddenPasswords.in(line.text())))
                .toList();
    }

    private static ReportedLeg.Outcome outcome(LegRun leg) {
        if (leg.outcome() instanceof StepOutcome.Missing) {
            return ReportedLeg.Outcome.MISSING;
        }
        return leg.outcome().succeeded() ? ReportedLeg.Outcome.APPLIED : ReportedLeg.Outcome.RAISED;
    }

    private static @Nullable String error(StepOutcome outcome) {
        if (outcome instanceof StepOutcome.Missing missing) {
            return missing.reason();
        }
        return outcome.error().map(RevisionReport::error).orElse(null);
    }

    private static String error(ToolFailure failure) {
        String all = Stream.of(
                        failure.type() + (failure.message().isEmpty() ? "" : ": ") + failure.message(),
                        failure.details())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
        return HiddenPasswords.in(all);
    }

    private static ReportedRows rows(RevisionRows rows) {
        return new ReportedRows(
                rows.rows(),
                rows.seeded().tables().size() - rows.seeded().unfilled().size(),
                rows.seeded().unfilled().stream().map(RevisionReport::unfilled).toList(),
                failures(rows),
                rows.changed().stream()
                        .flatMap(change -> change.tables().stream())
                        .filter(table -> !table.isSame())
                        .map(ReportedTable::of)
                        .toList(),
                rows.late().stream()
                        .filter(fate -> fate.kind() != RowFate.Kind.KEPT)
                        .map(RowFate::toString)
                        .map(HiddenPasswords::in)
                        .toList(),
                written(rows),
                rows.whyUnexamined().orElse(null));
    }

    private static List<ReportedRows.Written> written(RevisionRows rows) {
        return rows.legs().stream()
                .filter(leg -> !leg.trace().rows().isEmpty())
                .map(leg -> new ReportedRows.Written(leg.leg(), ReportedTrace.counts(leg.trace())))
                .toList();
    }

    private static String unfilled(SeededTable table) {
        return HiddenPasswords.in(table.table() + ": " + table.refusal().orElse("no row"));
    }

    private static List<String> failures(RevisionRows rows) {
        Stream<String> refused = Optional.ofNullable(rows.refused()).stream()
                .map(refusal -> "the upgrade refuses some rows that the tables allow: " + refusal);
        Stream<String> failed =
                rows.legs().stream().flatMap(leg -> leg.failure().stream().map(failure -> leg.step() + ": " + failure));
        return Stream.concat(refused, failed).map(HiddenPasswords::in).toList();
    }
}
