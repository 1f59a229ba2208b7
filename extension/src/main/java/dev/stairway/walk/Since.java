package dev.stairway.walk;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is new in a history: only that is examined, on a database that all before it made.
 *
 * @param named since when, as somebody said it; null when everything is examined
 * @param fresh the identifiers of the revisions to examine
 * @param before the identifiers of those that are just applied before the walk begins: none of them comes after a new one
 */
public record Since(@Nullable String named, Set<String> fresh, Set<String> before) {

    /** Everything is new. */
    public static final Since THE_BEGINNING = new Since(null, Set.of(), Set.of());

    public Since {
        fresh = Set.copyOf(fresh);
        before = Set.copyOf(before);
    }

    /** These revisions of a history are new; the others may be older, or come after them unchanged. */
    public static Since of(MigrationHistory history, String named, Set<String> fresh) {
        Objects.requireNonNull(named, "named");
        Set<String> later = new HashSet<>(fresh);
        Set<String> before = new LinkedHashSet<>();
        for (Revision revision : history.revisions()) {
            boolean follows = Stream.concat(revision.parents().stream(), revision.dependsOn().stream())
                    .anyMatch(later::contains);
            if (follows || later.contains(revision.id())) {
                later.add(revision.id());
            } else {
                before.add(revision.id());
            }
        }
        return new Since(named, fresh, before);
    }

    /** Whether a revision is to be examined. */
    public boolean examines(String revision) {
        return named == null || fresh.contains(revision);
    }

    /** Why the others are not examined, in one line. */
    public String reason() {
        return "it is not new since " + named;
    }
}
