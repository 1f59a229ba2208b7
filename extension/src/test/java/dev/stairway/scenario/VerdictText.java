package dev.stairway.scenario;

import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingCode;
import dev.stairway.verdict.HeadFindings;
import dev.stairway.verdict.HistoryFindings;
import dev.stairway.verdict.OtherWaysFindings;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.walk.Walk;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A verdict and all its findings as text, so that one that is missing and one that nobody expects both make a difference.
 *
 * <p>Of an error only the first line is told, the others hold the trace; addresses in memory are masked.
 */
final class VerdictText {

    private static final Set<FindingCode> ERRORS = Set.of(
            FindingCode.UPGRADE_FAILS,
            FindingCode.DOWNGRADE_FAILS,
            FindingCode.SECOND_UPGRADE_FAILS,
            FindingCode.WHOLE_HISTORY_FAILS,
            FindingCode.OFFLINE_NOT_WRITTEN,
            FindingCode.OFFLINE_FAILS,
            FindingCode.OTHER_SCHEMA_FAILS,
            FindingCode.UPGRADE_FAILS_ON_ROWS,
            FindingCode.DOWNGRADE_FAILS_ON_ROWS,
            FindingCode.SECOND_UPGRADE_FAILS_ON_ROWS,
            FindingCode.UPGRADE_REFUSES_ROWS);

    private VerdictText() {}

    /** What was found about one revision. */
    static String of(Walk walk, String revision) {
        return of(RevisionVerdict.of(walk.revision(revision).orElseThrow()));
    }

    static String of(RevisionVerdict verdict) {
        return lines(verdict).collect(Collectors.joining("\n"));
    }

    /** What was found about the history as a whole; empty when nothing was. */
    static String ofWhole(Walk walk) {
        return Stream.of(
                        HistoryFindings.ofHistory(walk.history()),
                        HistoryFindings.ofRoundTrip(walk),
                        OtherWaysFindings.of(walk),
                        HeadFindings.of(walk),
                        HistoryFindings.ofBase(walk).stream().toList())
                .flatMap(List::stream)
                .flatMap(VerdictText::lines)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<String> lines(RevisionVerdict verdict) {
        return Stream.concat(
                Stream.of(verdict.reversibility().name()),
                verdict.findings().stream().flatMap(VerdictText::lines));
    }

    private static Stream<String> lines(Finding finding) {
        int most = ERRORS.contains(finding.code()) ? 1 : Integer.MAX_VALUE;
        return Stream.concat(
                Stream.of(finding.code().number()),
                finding.facts().stream().limit(most).map(fact -> "  " + fact));
    }
}
