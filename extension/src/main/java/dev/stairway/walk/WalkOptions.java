package dev.stairway.walk;

import java.util.Objects;
import java.util.Set;

/**
 * How a walk is to be done.
 *
 * @param only the revisions to examine, the others are just applied; empty for all
 * @param keep whether the database of a revision that failed is kept for somebody to look at
 * @param data whether the tables are filled with rows, to see what becomes of them
 * @param declarations what the owners of the history say of it
 */
public record WalkOptions(Set<String> only, boolean keep, boolean data, Declarations declarations) {

    public WalkOptions {
        only = Set.copyOf(only);
        Objects.requireNonNull(declarations, "declarations");
    }

    /** Every revision, with rows, nothing kept, nothing declared. */
    public static WalkOptions defaults() {
        return new WalkOptions(Set.of(), false, true, Declarations.none());
    }

    /** The same, without looking at rows. */
    public WalkOptions withoutData() {
        return new WalkOptions(only, keep, false, declarations);
    }

    /** Whether a revision is to be examined. */
    public boolean examines(String revision) {
        return only.isEmpty() || only.contains(revision);
    }
}
