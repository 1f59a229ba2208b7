package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import java.util.List;

/**
 * A place in a history.
 *
 * @param name a revision's identifier, {@code base} or {@code head}
 * @param revisions the revisions that are applied there, in upgrade order
 */
record Place(String name, List<Revision> revisions) {

    static final String BASE = "base";
    static final String HEAD = "head";

    Place {
        revisions = List.copyOf(revisions);
    }

    /**
     * The place that a test author names.
     *
     * @throws IllegalArgumentException when no revision, or more than one, begins like that
     */
    static Place of(MigrationHistory history, String text) {
        if (text.equals(BASE)) {
            return new Place(BASE, List.of());
        }
        if (text.equals(HEAD) || text.equals("heads")) {
            return new Place(HEAD, history.revisions());
        }
        String id = revision(history, text).id();
        return new Place(id, history.upTo(id));
    }

    /**
     * The revision that a test author names.
     *
     * @throws IllegalArgumentException when no revision, or more than one, is meant
     */
    static Revision revision(MigrationHistory history, String text) {
        List<Revision> heads = history.heads();
        if (text.equals(HEAD)) {
            if (heads.size() != 1) {
                throw new IllegalArgumentException("the history has "
                        + (heads.isEmpty() ? "no head" : "several heads, so \"head\" is none of them"));
            }
            return heads.get(0);
        }
        List<Revision> matching = history.find(text)
                .map(List::of)
                .orElseGet(() -> history.revisions().stream()
                        .filter(revision -> !text.isEmpty() && revision.id().startsWith(text))
                        .toList());
        if (matching.size() != 1) {
            throw new IllegalArgumentException(
                    matching.isEmpty()
                            ? "no revision is called or begins with \"" + text + "\""
                            : "several revisions begin with \"" + text + "\"");
        }
        return matching.get(0);
    }
}
