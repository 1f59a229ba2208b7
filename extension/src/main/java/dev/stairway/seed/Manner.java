package dev.stairway.seed;

/** How much the rows are to bring to light. */
enum Manner {
    /** Nulls, boundaries, other alphabets, negative numbers: all that a migration might not have thought of. */
    TELLING,
    /** What nearly every system would hold. */
    PLAIN
}
