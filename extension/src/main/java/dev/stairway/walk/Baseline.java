package dev.stairway.walk;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A revision that a history is taken up at: another tool made what it stands for, and it is only written down as applied.
 *
 * @param revision the identifier of the revision
 * @param because why it is not applied, for people
 * @param revisions the identifiers of all that counts as applied with it, itself included; none of them is examined
 */
public record Baseline(String revision, String because, Set<String> revisions) {

    public Baseline {
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(because, "because");
        revisions = Set.copyOf(revisions);
    }

    /** The baseline at a revision of this history. */
    public static Baseline of(MigrationHistory history, String revision, String because) {
        Set<String> applied = history.upTo(revision).stream().map(Revision::id).collect(Collectors.toSet());
        return new Baseline(revision, because, applied);
    }

    /** Why its revisions are not examined, in one line. */
    public String reason() {
        return "it is part of the baseline " + revision + ": " + because;
    }
}
