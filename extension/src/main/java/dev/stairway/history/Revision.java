package dev.stairway.history;

import java.util.List;
import java.util.Objects;

/**
 * One revision of a migration history, as its tool names it.
 *
 * @param id the revision's own identifier, never blank
 * @param parents the revisions that it comes after, in the file's order; empty for a base, several for a merge
 * @param dependsOn revisions of other branches that must be there first, in the file's order
 * @param labels branch labels, in the file's order
 * @param title the first line of the message that its author gave it; empty when there is none
 * @param location where it is defined, as a path relative to the project; empty when the tool has no file for it
 */
public record Revision(
        String id, List<String> parents, List<String> dependsOn, List<String> labels, String title, String location) {

    private static final int LONGEST_TITLE = 160;

    public Revision {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(location, "location");
        if (id.isBlank()) {
            throw new IllegalArgumentException("a revision needs an identifier");
        }
        parents = List.copyOf(parents);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }

    /** Whether it starts a branch of the history: nothing comes before it. */
    public boolean isBase() {
        return parents.isEmpty();
    }

    /** Whether it joins several branches. */
    public boolean isMerge() {
        return parents.size() > 1;
    }

    /** The title as one short line that is fit to be looked at; empty when there is none. */
    public String shownTitle() {
        String line = VisibleText.line(title);
        if (line.length() <= LONGEST_TITLE) {
            return line;
        }
        int end = LONGEST_TITLE - (Character.isLowSurrogate(line.charAt(LONGEST_TITLE - 1)) ? 2 : 1);
        return line.substring(0, end) + "…";
    }

    /** The identifier and the title, fit to be looked at: {@code 529e44b33a67 · switch to uuid}. */
    @Override
    public String toString() {
        String shown = VisibleText.line(id);
        return title.isEmpty() ? shown : shown + " · " + shownTitle();
    }
}
