package dev.stairway.verdict;

import dev.stairway.history.Revision;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.walk.Leg;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.State;
import dev.stairway.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the history as a whole leaves at its head that does not do what it says: a pure function of the walk.
 *
 * <p>Only the head is judged, because a history may well go through such states: a constraint is added first and validated
 * later. What was there before the first revision is not the history's.
 */
public final class HeadFindings {

    /** A weak spot at the head, and the revision that left it. */
    private record Left(WeakSpot spot, Revision by) {}

    private HeadFindings() {}

    /** The findings about the head, each with the revisions that they come from; empty when the head was not reached. */
    public static List<Finding> of(Walk walk) {
        List<Left> left = walk.stepwiseHead().map(State::schema).stream()
                .flatMap(head -> WeakSpot.in(head).stream())
                .flatMap(spot -> maker(walk, spot).map(by -> new Left(spot, by)).stream())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (WeakSpot.Kind kind : WeakSpot.Kind.values()) {
            List<Left> alike =
                    left.stream().filter(each -> each.spot.kind() == kind).toList();
            if (!alike.isEmpty()) {
                findings.add(finding(kind, alike));
            }
        }
        return findings;
    }

    /** The revision that made it: back from the head, under all its names, to the first that has it. */
    private static Optional<Revision> maker(Walk walk, WeakSpot atHead) {
        WeakSpot spot = atHead;
        for (int i = walk.revisions().size() - 1; i >= 0; i--) {
            RevisionWalk revision = walk.revisions().get(i);
            if (revision.part() != RevisionWalk.Part.WALKED) {
                continue;
            }
            SchemaSnapshot after =
                    revision.leg(Leg.UP).map(LegRun::state).orElseThrow().schema();
            Optional<WeakSpot> earlier = spot.earlier(revision.before().schema(), after);
            if (earlier.isEmpty()) {
                return Optional.of(revision.revision());
            }
            spot = earlier.get();
        }
        return Optional.empty();
    }

    private static Finding finding(WeakSpot.Kind kind, List<Left> left) {
        List<WeakSpot> spots = left.stream().map(Left::spot).toList();
        String repair = WeakSpotText.repair(spots);
        return new Finding(
                code(kind),
                "base → head leaves " + WeakSpotText.count(kind, left.size()),
                left.stream().flatMap(HeadFindings::facts).toList(),
                switch (kind) {
                    case INVALID_INDEX -> "remove what stopped its building, then in a new revision: " + repair;
                    case INCOMPLETE_INDEX ->
                        "create it on the partitions that do not have it, and attach each: " + repair;
                    case DISABLED_CONSTRAINT -> "in a new revision, when the rows are right: " + repair;
                    case NOT_VALIDATED -> "in a new revision, when the old rows are right: " + repair;
                });
    }

    private static Stream<String> facts(Left left) {
        String location = left.by.location().isEmpty() ? "" : "   (" + left.by.location() + ")";
        return Stream.of(WeakSpotText.fact(left.spot), "  left by " + left.by + location);
    }

    private static FindingCode code(WeakSpot.Kind kind) {
        return switch (kind) {
            case INVALID_INDEX -> FindingCode.INVALID_INDEX_AT_HEAD;
            case INCOMPLETE_INDEX -> FindingCode.INCOMPLETE_INDEX_AT_HEAD;
            case DISABLED_CONSTRAINT -> FindingCode.DISABLED_CONSTRAINT_AT_HEAD;
            case NOT_VALIDATED -> FindingCode.NOT_VALIDATED_AT_HEAD;
        };
    }
}
