package dev.stairway.verdict;

import dev.stairway.diff.Difference;
import dev.stairway.diff.SchemaDiff;
import dev.stairway.history.ExpectedHeads;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.tool.ToolFailure;
import dev.stairway.walk.Leg;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WholeHistoryWalk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found about a history as a whole: pure functions of the history and of its walk. */
public final class HistoryFindings {

    private static final String ONE_COMMAND =
            "look for what passes from one revision to the next: search_path, temporary tables, transactions";
    private static final String SECOND_TIME = "take back in the downgrades what the first upgrade made";

    private static final String FEWER_HEADS = "correct what is declared: @Alembic(heads) or @Alembic(branches)";

    private HistoryFindings() {}

    /** What is wrong with the history itself; empty when it is sound. */
    public static List<Finding> ofHistory(MigrationHistory history) {
        if (history.isEmpty()) {
            return List.of(new Finding(
                    FindingCode.EMPTY_HISTORY,
                    "the history has no revision",
                    List.of("nothing was examined, and that is not a pass"),
                    "check where the project keeps its revisions"));
        }
        List<String> unexpected = history.expectedHeads().against(history);
        return unexpected.isEmpty() ? List.of() : List.of(heads(history, unexpected));
    }

    private static Finding heads(MigrationHistory history, List<String> unexpected) {
        List<Revision> heads = history.heads();
        int expected = history.expectedHeads().count();
        String are = heads.size() == 1 ? "1 head" : heads.size() + " heads";
        String declared = history.expectedHeads().equals(ExpectedHeads.ONE)
                ? ""
                : heads.size() == expected ? ", but not on the declared branches" : ", and " + expected + " declared";
        return new Finding(
                FindingCode.SEVERAL_HEADS,
                "the history has " + are + declared,
                unexpected,
                heads.size() < expected ? FEWER_HEADS : mergeOrDeclare(heads));
    }

    private static String mergeOrDeclare(List<Revision> heads) {
        return "merge them: alembic merge -m \"merge\" "
                + heads.stream().map(Revision::id).collect(Collectors.joining(" "))
                + ", or declare those that are meant: @Alembic(heads = " + heads.size() + ")";
    }

    /** How the history in single commands fails or differs from the one that was walked step by step. */
    public static List<Finding> ofRoundTrip(Walk walk) {
        List<Finding> findings = new ArrayList<>();
        WholeHistoryWalk whole = walk.wholeHistory();
        List<String> known = declaredFailures(walk);
        whole.runs()
                .forEach(run -> run.failure()
                        .filter(failure -> !known.contains(failure.toString()))
                        .ifPresent(failure -> findings.add(new Finding(
                                FindingCode.WHOLE_HISTORY_FAILS,
                                describe(run.leg()) + " fails in one command",
                                RevisionFindings.lines(failure),
                                "compare with the revision that the error names, walked alone"))));
        walk.stepwiseHead()
                .flatMap(head -> whole.difference(head, Leg.UP))
                .filter(diff -> !diff.isEquivalent())
                .ifPresent(diff -> findings.add(differs(
                        "base → head in one command makes another schema than the revisions one by one",
                        diff,
                        ONE_COMMAND)));
        whole.after(Leg.UP)
                .flatMap(head -> whole.difference(head, Leg.UP_AGAIN))
                .map(diff -> withoutDeclared(diff, walk))
                .filter(diff -> !diff.isEquivalent())
                .ifPresent(diff -> findings.add(differs(
                        "base → head makes another schema the second time, after a downgrade to base",
                        diff,
                        SECOND_TIME)));
        return findings;
    }

    /** What a downgrade to base leaves beside what was there before; empty when nothing, or base was not reached. */
    public static Optional<Finding> ofBase(Walk walk) {
        return walk.wholeHistory()
                .difference(walk.start(), Leg.DOWN)
                .map(diff -> withoutDeclared(diff, walk))
                .filter(diff -> !diff.isEquivalent())
                .map(diff -> new Finding(
                        FindingCode.RESIDUE_AT_BASE,
                        "head → base does not leave the database as it was",
                        diff.render().lines().toList(),
                        "take back in the downgrades what is listed"));
    }

    /** Whether any revision is declared irreversible, by its owners or its code. */
    public static boolean isDeclared(Walk walk) {
        return declared(walk).findAny().isPresent();
    }

    private static Stream<RevisionWalk> declared(Walk walk) {
        return walk.revisions().stream()
                .filter(revision -> RevisionVerdict.of(revision).isDeclared());
    }

    /** What revisions that are declared irreversible raise is known, also when the whole history meets it. */
    private static List<String> declaredFailures(Walk walk) {
        return declared(walk)
                .flatMap(revision -> revision.legs().stream())
                .flatMap(leg -> leg.failure().stream())
                .map(ToolFailure::toString)
                .toList();
    }

    private static Finding differs(String headline, SchemaDiff diff, String remedy) {
        return new Finding(
                FindingCode.WHOLE_HISTORY_DIFFERS,
                headline,
                diff.render().lines().toList(),
                remedy);
    }

    private static String describe(Leg leg) {
        return switch (leg) {
            case UP -> "base → head";
            case DOWN -> "head → base";
            case UP_AGAIN -> "base → head after a downgrade to base";
        };
    }

    /** What a revision that is declared irreversible leaves is known, and not residue. */
    private static SchemaDiff withoutDeclared(SchemaDiff diff, Walk walk) {
        Set<Object> known = new HashSet<>();
        declared(walk)
                .flatMap(revision -> revision.drift().stream())
                .flatMap(drift -> drift.differences().stream())
                .forEach(difference -> known.addAll(keys(difference)));
        return new SchemaDiff(diff.differences().stream()
                .filter(difference -> !known.containsAll(keys(difference)))
                .toList());
    }

    /** What is renamed in one database is, seen from another one, a name that is gone and one that came. */
    private static List<Object> keys(Difference difference) {
        Object key = List.of(difference.kind(), difference.name());
        return difference instanceof Difference.Renamed renamed
                ? List.of(key, List.of(renamed.kind(), renamed.before().name()))
                : List.of(key);
    }
}
