package dev.stairway.report;

import java.util.List;

/**
 * Revisions that follow each other and were not examined for one reason.
 *
 * @param revisions their identifiers, in upgrade order; at least one
 * @param reason why not
 */
public record NotWalked(List<String> revisions, String reason) {

    public NotWalked {
        revisions = List.copyOf(revisions);
    }
}
