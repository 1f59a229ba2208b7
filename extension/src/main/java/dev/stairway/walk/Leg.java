package dev.stairway.walk;

/** One of the three ways that a walk goes over a revision, in this order. */
public enum Leg {
    /** The upgrade, from the state that the revisions before it made. */
    UP,
    /** The downgrade, right after the upgrade. */
    DOWN,
    /** The upgrade once more, from whatever the downgrade left. */
    UP_AGAIN
}
