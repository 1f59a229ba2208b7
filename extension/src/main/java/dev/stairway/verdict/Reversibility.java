package dev.stairway.verdict;

/** Whether a revision can be taken back, worst first. */
public enum Reversibility {
    /** Its upgrade or its downgrade raises an error. */
    FAILS,
    /** After its downgrade it cannot be applied again, or makes something else. */
    NOT_REPEATABLE,
    /** Its downgrade leaves, loses or changes something in the schema. */
    DRIFTS,
    /** Rows that were there before are lost or changed. */
    LOSES_DATA,
    /** Its owners, or the code itself, declare that it cannot be taken back. */
    DECLARED_IRREVERSIBLE,
    /** It was not examined. */
    NOT_CHECKED,
    /** Old rows survive, rows that only the new shape allows may not: a note. */
    AT_RISK,
    /** Only the physical order of columns differs: a note. */
    ORDER_ONLY,
    /** It can be taken back and applied again. */
    REVERSIBLE
}
