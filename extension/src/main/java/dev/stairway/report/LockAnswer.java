package dev.stairway.report;

import dev.stairway.trace.TraceGap;
import dev.stairway.walk.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers what upgrades lock: relations that existed before, so that nobody else can write to them or even read them. */
final class LockAnswer {

    private final List<ReportedRevision> revisions;

    LockAnswer(List<ReportedRevision> revisions) {
        this.revisions = revisions;
    }

    /** How many revisions lock something, then those, the newest first; or why that is not known. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ReportedRevision revision : revisions) {
            blocked(revision).ifPresent(what -> lines.add(0, revision.id() + ": " + what));
        }
        String unknown = revisions.stream()
                .flatMap(LockAnswer::upgrades)
                .flatMap(trace -> trace.gaps().stream())
                .filter(gap -> gap.part() == TraceGap.Part.LOCKS)
                .map(ReportedTrace.Gap::reason)
                .findFirst()
                .map(reason -> "not examined: " + reason)
                .orElse("");
        if (lines.size() > 1) {
            lines.add(0, lines.size() + " of " + revisions.size() + " upgrades keep others from writing or reading");
        }
        if (!unknown.isEmpty()) {
            lines.add(unknown);
        }
        return lines;
    }

    private static Optional<String> blocked(ReportedRevision revision) {
        Set<String> read = relations(revision, true);
        Set<String> written = relations(revision, false);
        written.removeAll(read);
        List<String> parts = new ArrayList<>();
        if (!read.isEmpty()) {
            parts.add("nobody else reads " + String.join(", ", read));
        }
        if (!written.isEmpty()) {
            parts.add("nobody else writes " + String.join(", ", written));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static Set<String> relations(ReportedRevision revision, boolean reads) {
        return upgrades(revision)
                .flatMap(trace -> trace.locks().stream())
                .filter(lock -> reads ? lock.blocksReads() : lock.blocksWrites())
                .map(ReportedTrace.Lock::relation)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ReportedTrace> upgrades(ReportedRevision revision) {
        return revision.legs().stream().filter(leg -> leg.leg() == Leg.UP).map(ReportedLeg::trace);
    }
}
