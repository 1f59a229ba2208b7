package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.tool.git.GitChanges;
import dev.stairway.walk.Since;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code stairway.since} means in a history: a revision after which everything is new, or a branch that a change is made to. */
final class NewRevisions {

    private final MigrationHistory history;
    private final Path project;

    /** Of this history, whose files are in the same repository as {@code project}, a folder. */
    NewRevisions(MigrationHistory history, Path project) {
        this.history = history;
        this.project = project;
    }

    /**
     * What is new.
     *
     * @param named the identifier of a revision, {@code base}, or a branch, tag or commit; empty for everything
     * @throws dev.stairway.tool.MigrationException when it is none of these, or git cannot tell what was changed
     */
    Since since(Optional<String> named) {
        return named.filter(place -> !place.equals(Place.BASE))
                .map(place -> Since.of(history, place, history.find(place).isPresent() ? after(place) : changed(place)))
                .orElse(Since.THE_BEGINNING);
    }

    private Set<String> after(String revision) {
        Set<String> old = history.upTo(revision).stream().map(Revision::id).collect(Collectors.toSet());
        return history.revisions().stream()
                .map(Revision::id)
                .filter(id -> !old.contains(id))
                .collect(Collectors.toSet());
    }

    private Set<String> changed(String ref) {
        Set<Path> files = GitChanges.since(ref, project);
        return history.revisions().stream()
                .filter(revision -> !revision.location().isEmpty())
                .filter(revision -> files.stream().anyMatch(file -> belongs(file, revision)))
                .map(Revision::id)
                .collect(Collectors.toSet());
    }

    /** A revision's file, or another one in a folder that is the revision's alone, such as the way back beside the way forth. */
    private boolean belongs(Path file, Revision revision) {
        Path location = Path.of(revision.location());
        Path folder = file.getParent();
        Path own = location.getParent();
        return is(file, location) || (folder != null && own != null && ownFolder(revision, own) && is(folder, own));
    }

    private boolean ownFolder(Revision revision, Path folder) {
        return revision.location().endsWith(".sql")
                && history.revisions().stream()
                        .allMatch(other -> other.equals(revision)
                                || !Path.of(other.location()).startsWith(folder));
    }

    /** A place that is not below the present folder is only known from the project's own. */
    private static boolean is(Path file, Path location) {
        try {
            return file.equals(location.toRealPath());
        } catch (IOException notFromHere) {
            return file.endsWith(location);
        }
    }
}
