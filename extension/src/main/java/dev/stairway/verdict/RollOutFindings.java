package dev.stairway.verdict;

import dev.stairway.walk.Leg;
import dev.stairway.walk.RevisionWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a roll-out of a revision, and its rollback, does to those who use the database meanwhile: a pure function of what was
 * observed. The text of a statement only says more about what was seen.
 *
 * <p>How long a lock is held depends on how many rows a table has, which no walk knows. So these are notes beside the verdict,
 * and no part of it.
 */
public final class RollOutFindings {

    private RollOutFindings() {}

    /** The findings of the way up, then those of the way down, each by code; empty when there is nothing to say. */
    public static List<Finding> of(RevisionWalk walk) {
        return Stream.of(Leg.UP, Leg.DOWN)
                .flatMap(leg -> of(walk, leg).stream())
                .toList();
    }

    /** The findings of one way, by code; empty for the second upgrade, which is the first one again. */
    public static List<Finding> of(RevisionWalk walk, Leg way) {
        return way == Leg.UP_AGAIN
                ? List.of()
                : RollOutLeg.of(walk, way).map(leg -> of(walk, leg)).orElse(List.of());
    }

    private static List<Finding> of(RevisionWalk walk, RollOutLeg leg) {
        List<Finding> found = new ArrayList<>();
        found.addAll(IndexFindings.of(leg));
        found.addAll(ScanFindings.of(leg));
        found.addAll(RewriteFindings.of(leg));
        found.addAll(HoldingFindings.of(leg));
        found.addAll(DropFindings.of(leg));
        return found.stream()
                .map(finding -> new Finding(
                        finding.code(),
                        finding.headline(),
                        finding.facts(),
                        Remedy.inWordsOf(walk.revision(), finding.remedy())))
                .toList();
    }

    /** All codes that these findings can have. */
    public static Set<FindingCode> codes() {
        return Set.of(
                FindingCode.INDEX_BUILT_UNDER_LOCK,
                FindingCode.INDEX_DROPPED_UNDER_LOCK,
                FindingCode.CONSTRAINT_VALIDATED_UNDER_LOCK,
                FindingCode.NOT_NULL_SCANS,
                FindingCode.TYPE_REWRITES_TABLE,
                FindingCode.NEW_COLUMN_REWRITES_TABLE,
                FindingCode.TABLE_REWRITTEN,
                FindingCode.WORK_UNDER_LOCK,
                FindingCode.NO_LOCK_TIMEOUT,
                FindingCode.CASCADE_DROPS_MORE,
                FindingCode.ROWS_THROWN_AWAY);
    }
}
