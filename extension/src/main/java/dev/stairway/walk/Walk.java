package dev.stairway.walk;

import dev.stairway.history.MigrationHistory;
import dev.stairway.tool.ModelComparison;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was seen on the way through a history on one database.
 *
 * @param tool the tool and the project, for people
 * @param database the database, for people
 * @param history the history that was walked
 * @param revisions what was seen of each revision, in upgrade order
 * @param start what the database held before the first revision
 * @param head the state that the revisions made one by one; null when not all could be applied
 * @param wholeHistory the same history in single commands
 * @param models how the models in the project's code compare with that state
 * @param otherWays the same history in the other ways that were asked for
 * @param cost what the walk took
 * @param rollbackAdvice what a rollback in production needs beside the downgrades, or null when nothing
 */
public record Walk(
        String tool,
        String database,
        MigrationHistory history,
        List<RevisionWalk> revisions,
        State start,
        @Nullable State head,
        WholeHistoryWalk wholeHistory,
        ModelComparison models,
        WaysSeen otherWays,
        Cost cost,
        @Nullable String rollbackAdvice) {

    /**
     * What a walk took.
     *
     * @param serverStart how long the server took to start; zero when it was running
     * @param walk how long the walk took, from its first database to its last snapshot
     * @param environmentRuns how often the project's environment script ran while stepping
     * @param fallback why single commands were used instead of stepping, or null when they were not
     */
    public record Cost(
            Duration serverStart,
            Duration walk,
            int environmentRuns,
            @Nullable String fallback) {}

    public Walk {
        revisions = List.copyOf(revisions);
    }

    /** What was seen of one revision; empty when the history does not have it. */
    public Optional<RevisionWalk> revision(String id) {
        return revisions.stream()
                .filter(revision -> revision.revision().id().equals(id))
                .findFirst();
    }

    /** Why no revision was walked at all, in one line; empty when one was, or there is none. */
    public Optional<String> whyNothing() {
        boolean nothing = !revisions.isEmpty()
                && revisions.stream().allMatch(revision -> revision.part() != RevisionWalk.Part.WALKED);
        return nothing
                ? revisions.get(0).whyUnexamined().map(reason -> "no revision was walked, " + reason)
                : Optional.empty();
    }

    /** The state that the revisions made one by one; empty when not all could be applied. */
    public Optional<State> stepwiseHead() {
        return Optional.ofNullable(head);
    }

    /** The tool and the database. */
    @Override
    public String toString() {
        return tool + " on " + database;
    }
}
