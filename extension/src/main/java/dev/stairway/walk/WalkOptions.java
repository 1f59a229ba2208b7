package dev.stairway.walk;

import java.util.Objects;
import java.util.Set;

/**
 * How a walk is to be done.
 *
 * @param only the revisions to examine, the others are just applied; empty for all
 * @param keep whether the database of a revision that failed is kept for somebody to look at
 * @param declarations what the owners of the history say of it
 */
public record WalkOptions(Set<String> only, boolean keep, Declarations declarations) {

    public WalkOptions {
        only = Set.copyOf(only);
        Objects.requireNonNull(declarations, "declarations");
    }

    /** Every revision, nothing kept, nothing declared. */
    public static WalkOptions defaults() {
        return new WalkOptions(Set.of(), false, Declarations.none());
    }

    /** Whether a revision is to be examined. */
    public boolean examines(String revision) {
        return only.isEmpty() || only.contains(revision);
    }
}
