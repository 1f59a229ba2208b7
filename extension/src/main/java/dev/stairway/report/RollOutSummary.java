package dev.stairway.report;

import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingCode;
import dev.stairway.verdict.RollOutVerdict;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What rolling out does to those who use the database meanwhile: a line for each kind of finding, with the first of it. */
final class RollOutSummary {

    private RollOutSummary() {}

    /** The lines; empty when there is nothing to say. */
    static List<String> lines(Walk walk) {
        Map<FindingCode, List<Finding>> found = new TreeMap<>();
        int accepted = 0;
        for (RevisionWalk revision : walk.revisions()) {
            RollOutVerdict verdict = RollOutVerdict.of(revision);
            accepted += verdict.accepted().size();
            Stream.concat(verdict.errors().stream(), verdict.notes().stream())
                    .forEach(finding -> found.computeIfAbsent(finding.code(), code -> new ArrayList<>())
                            .add(finding));
        }
        List<String> lines = new ArrayList<>();
        notLookedAt(walk).ifPresent(reason -> lines.add("  Locks were not looked at: " + reason + "."));
        if (!found.isEmpty() || accepted > 0) {
            lines.add("  Rolling out and back, beside the verdicts"
                    + (accepted > 0 ? ", " + accepted + " accepted" : "") + ":");
        }
        found.values().forEach(alike -> lines.add("      " + alike.get(0) + more(alike)));
        return lines;
    }

    private static String more(List<Finding> alike) {
        return alike.size() == 1 ? "" : " (and " + (alike.size() - 1) + " more)";
    }

    /** Why no revision was looked at, where that is one reason for all that were walked. */
    private static Optional<String> notLookedAt(Walk walk) {
        List<Optional<String>> reasons = walk.revisions().stream()
                .filter(revision -> !revision.legs().isEmpty())
                .map(RollOutVerdict::whyNotLookedAt)
                .distinct()
                .toList();
        return reasons.size() == 1 ? reasons.get(0) : Optional.empty();
    }
}
