package dev.stairway.verdict;

import dev.stairway.verdict.FindingCode.Severity;
import dev.stairway.walk.RevisionWalk;
import java.util.Set;

/** Whether a finding turns a built-in check red, after what the owners of the history say of it. */
public final class FindingWeight {

    /** What is known of a revision that its owners declare irreversible. */
    private static final Set<FindingCode> EXCUSED = Set.of(
            FindingCode.DOWNGRADE_DRIFTS,
            FindingCode.DOWNGRADE_FAILS,
            FindingCode.NO_DOWNGRADE,
            FindingCode.DECLARED_BY_CODE,
            FindingCode.SECOND_UPGRADE_FAILS,
            FindingCode.SECOND_UPGRADE_DIFFERS,
            FindingCode.EXTENSION_VERSION,
            FindingCode.SECOND_EXTENSION_VERSION,
            FindingCode.LOSES_DATA,
            FindingCode.DOWNGRADE_FAILS_ON_ROWS,
            FindingCode.SECOND_UPGRADE_FAILS_ON_ROWS,
            FindingCode.ROWS_LEFT,
            FindingCode.LATE_ROWS_AT_RISK,
            FindingCode.SEQUENCE_BEHIND);

    /** What is a note in any case. */
    private static final Set<FindingCode> NEVER =
            Set.of(FindingCode.COLUMN_ORDER, FindingCode.BASELINE, FindingCode.NOT_NEW);

    private FindingWeight() {}

    /** Whether a finding about one revision turns a check red. */
    public static boolean isRed(Finding finding, RevisionWalk walk) {
        boolean excused = walk.declaration().isPresent() && EXCUSED.contains(finding.code());
        // The revision that is in the way has a finding of its own, and that is red.
        boolean told = walk.blocker().isPresent() && finding.code() == FindingCode.NOT_EXAMINED;
        return !excused && !told && isRed(finding, walk.strict());
    }

    /**
     * Whether a finding that is about no revision in particular does.
     *
     * @param strict whether a note counts as an error
     */
    public static boolean isRed(Finding finding, boolean strict) {
        FindingCode code = finding.code();
        return code.severity() == Severity.ERROR || (strict && !NEVER.contains(code));
    }
}
