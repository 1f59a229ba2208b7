package dev.stairway.report;

import java.util.List;

/**
 * What a reviewer asks first of a change.
 *
 * @param rollback whether it can be rolled back
 * @param sentence the same in one sentence
 * @param revisions the identifiers of the revisions that are why; empty when all is well
 * @param lost what is lost on the way back, one line each, in upgrade order; empty when nothing is known to be lost
 * @param locks what the upgrades lock, one line each; empty when nothing is known to be locked
 */
public record Answer(
        Rollback rollback, String sentence, List<String> revisions, List<String> lost, List<String> locks) {

    /** Whether a history can be rolled back. */
    public enum Rollback {
        /** Every revision that was examined can be taken back. */
        YES,
        /** All but those that are declared irreversible. */
        EXCEPT_DECLARED,
        /** At least one cannot be taken back as it is. */
        NO,
        /** Something that would have to be known was not examined. */
        NOT_KNOWN
    }

    public Answer {
        revisions = List.copyOf(revisions);
        lost = List.copyOf(lost);
        locks = List.copyOf(locks);
    }
}
