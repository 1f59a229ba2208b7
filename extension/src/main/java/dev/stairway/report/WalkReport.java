package dev.stairway.report;

import dev.stairway.history.Revision;
import dev.stairway.verdict.Reversibility;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.walk.Leg;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the report of a walk. */
final class WalkReport {

    private final String test;
    private final Walk walk;
    private final Instant at;
    private final Predicate<String> asked;
    private final Optional<CommittedFile> committed;

    WalkReport(String test, Walk walk, Instant at, Predicate<String> asked, Optional<CommittedFile> committed) {
        this.test = test;
        this.walk = walk;
        this.at = at;
        this.asked = asked;
        this.committed = committed;
    }

    Report report() {
        List<ReportedRevision> revisions = new ArrayList<>();
        for (RevisionWalk revision : walk.revisions()) {
            revisions.add(new RevisionReport(
                            revision,
                            RevisionVerdict.of(revision),
                            asked.test(revision.revision().id()))
                    .report());
        }
        List<ReportedCheck> checks = new WholeHistoryReport(walk, committed).checks();
        return new Report(
                Report.SCHEMA_VERSION,
                test,
                walk.tool(),
                walk.database(),
                result(revisions, checks),
                new Answers(revisions, checks).answer(),
                counts(revisions),
                walk.history().heads().stream().map(Revision::id).toList(),
                revisions,
                checks,
                notWalked(),
                hidden(walk.rollbackAdvice()),
                hidden(walk.cost().fallback()),
                null,
                run());
    }

    private static @Nullable String hidden(@Nullable String text) {
        return text == null ? null : HiddenPasswords.in(text);
    }

    private static Report.Result result(List<ReportedRevision> revisions, List<ReportedCheck> checks) {
        boolean red = revisions.stream().anyMatch(ReportedRevision::isRed)
                || checks.stream().flatMap(check -> check.findings().stream()).anyMatch(ReportedFinding::red);
        return red ? Report.Result.FINDINGS : Report.Result.SAFE;
    }

    private static Map<Reversibility, Integer> counts(List<ReportedRevision> revisions) {
        Map<Reversibility, Integer> counts = new EnumMap<>(Reversibility.class);
        revisions.forEach(revision -> counts.merge(revision.verdict(), 1, Integer::sum));
        return counts;
    }

    private List<NotWalked> notWalked() {
        List<NotWalked> groups = new ArrayList<>();
        String last = "";
        for (RevisionWalk revision : walk.revisions()) {
            String reason = HiddenPasswords.in(revision.whyUnexamined().orElse(""));
            if (!reason.isEmpty()) {
                List<String> ids = new ArrayList<>();
                if (reason.equals(last)) {
                    ids.addAll(groups.remove(groups.size() - 1).revisions());
                }
                ids.add(revision.revision().id());
                groups.add(new NotWalked(ids, reason));
            }
            last = reason;
        }
        return groups;
    }

    private static ReportedRun.LegTime time(LegRun leg) {
        return new ReportedRun.LegTime(
                leg.outcome().duration().toMillis(),
                leg.trace().statements().stream()
                        .map(statement -> statement.duration().toNanos() / 1000)
                        .toList());
    }

    private ReportedRun run() {
        Map<String, Map<Leg, ReportedRun.LegTime>> legs = new LinkedHashMap<>();
        Map<String, String> kept = new LinkedHashMap<>();
        for (RevisionWalk revision : walk.revisions()) {
            String id = revision.revision().id();
            Map<Leg, ReportedRun.LegTime> times = new EnumMap<>(Leg.class);
            revision.legs().forEach(leg -> times.put(leg.leg(), time(leg)));
            legs.put(id, times);
            Optional.ofNullable(revision.keptAt()).ifPresent(url -> kept.put(id, HiddenPasswords.in(url)));
        }
        Walk.Cost cost = walk.cost();
        return new ReportedRun(
                at, cost.serverStart().toMillis(), cost.walk().toMillis(), cost.environmentRuns(), legs, kept);
    }
}
