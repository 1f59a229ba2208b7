package dev.stairway.verdict;

import dev.stairway.trace.TraceGap;
import dev.stairway.walk.Leg;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.RollOutRules;
import dev.stairway.walk.RollOutRules.Acceptance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What rolling out one revision, and back, means to its owners.
 *
 * @param notes the findings that they were told and that nothing follows from, in the order of the ways
 * @param accepted the findings that they declare to know of; the remedy has their reason
 * @param errors the findings that are errors, as they asked for, and declarations that nobody needs
 */
public record RollOutVerdict(List<Finding> notes, List<Finding> accepted, List<Finding> errors) {

    public RollOutVerdict {
        notes = List.copyOf(notes);
        accepted = List.copyOf(accepted);
        errors = List.copyOf(errors);
    }

    /** The verdict over one revision. */
    public static RollOutVerdict of(RevisionWalk walk) {
        RollOutRules rules = walk.rollOut();
        List<Finding> findings = RollOutFindings.of(walk);
        List<Finding> others = findings.stream()
                .filter(finding -> rules.becauseOf(finding.code().number()).isEmpty())
                .toList();
        return new RollOutVerdict(
                others.stream().filter(finding -> !isError(rules, finding)).toList(),
                findings.stream().flatMap(finding -> accepted(rules, finding)).toList(),
                Stream.concat(
                                others.stream().filter(finding -> isError(rules, finding)),
                                whyNotLookedAt(walk).isPresent() ? Stream.empty() : unneeded(walk, findings))
                        .toList());
    }

    private static Stream<Finding> accepted(RollOutRules rules, Finding finding) {
        return rules
                .becauseOf(finding.code().number())
                .map(reason -> new Finding(
                        finding.code(),
                        finding.headline(),
                        finding.facts(),
                        "nothing; it is accepted, because " + reason))
                .stream();
    }

    private static boolean isError(RollOutRules rules, Finding finding) {
        return rules.errors().contains(finding.code().number());
    }

    private static Stream<Finding> unneeded(RevisionWalk walk, List<Finding> findings) {
        Set<String> found =
                findings.stream().map(finding -> finding.code().number()).collect(Collectors.toSet());
        return walk.rollOut().accepted().stream()
                .filter(acceptance -> !found.contains(acceptance.code()))
                .map(acceptance -> unneeded(walk, acceptance));
    }

    private static Finding unneeded(RevisionWalk walk, Acceptance acceptance) {
        return new Finding(
                FindingCode.ACCEPTED_WITHOUT_NEED,
                acceptance.code() + " is accepted for revision "
                        + walk.revision().id() + ", and was not found",
                List.of(acceptance.because()),
                "remove @Accepted(code = \"" + acceptance.code() + "\", revision = \""
                        + walk.revision().id() + "\")");
    }

    /** Why its locks were not looked at: it was not walked up and down, or not traced; empty when they were. */
    public static Optional<String> whyNotLookedAt(RevisionWalk walk) {
        if (walk.whyUnexamined().isPresent()) {
            return walk.whyUnexamined();
        }
        return Stream.of(Leg.UP, Leg.DOWN)
                .flatMap(leg -> walk.leg(leg).stream())
                .map(LegRun::trace)
                .flatMap(trace -> trace
                        .whyNotTraced()
                        .or(() -> trace.gaps().stream()
                                .filter(gap -> gap.part() == TraceGap.Part.REWRITES)
                                .map(TraceGap::reason)
                                .findFirst())
                        .stream())
                .findFirst();
    }
}
