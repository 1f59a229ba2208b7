package dev.stairway.report;

import dev.stairway.history.MigrationHistory;
import dev.stairway.verdict.Reversibility;
import dev.stairway.walk.Walk;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a walk over a history means, complete and free of the walk itself: what {@code stairway.json} holds and the other
 * reports are made from.
 *
 * <p>The same walk has the same report, but for {@code run}. Texts are what the project wrote, with passwords hidden; whoever
 * shows them escapes them.
 *
 * @param schemaVersion the version of this form, {@value #SCHEMA_VERSION}
 * @param test the name of the test class, or what else the walk was done for
 * @param tool the tool and the project, for people
 * @param database the database, for people
 * @param result what it comes to
 * @param answer what a reviewer asks first
 * @param counts how many revisions have each verdict, worst first; without those that none has
 * @param heads the identifiers of the revisions that nothing comes after, in upgrade order
 * @param revisions all revisions, in upgrade order
 * @param checks what was seen of the history as a whole
 * @param notWalked the revisions that were not examined, together where the reason is the same
 * @param rollbackAdvice what a rollback in production needs beside the downgrades, or null when nothing
 * @param fallback why single commands were used instead of stepping, or null when they were not
 * @param brokenOff why the walk was not possible at all, or null when it was
 * @param run what differs from run to run
 */
public record Report(
        int schemaVersion,
        String test,
        String tool,
        String database,
        Result result,
        Answer answer,
        Map<Reversibility, Integer> counts,
        List<String> heads,
        List<ReportedRevision> revisions,
        List<ReportedCheck> checks,
        List<NotWalked> notWalked,
        @Nullable String rollbackAdvice,
        @Nullable String fallback,
        @Nullable String brokenOff,
        ReportedRun run) {

    /** The version of this form; it grows when something that was there means something else or is gone. */
    public static final int SCHEMA_VERSION = 1;

    /** What a report comes to. */
    public enum Result {
        /** No built-in check is red. */
        SAFE,
        /** At least one is. */
        FINDINGS,
        /** The walk was not possible, so that nothing is known. */
        BROKEN_OFF
    }

    public Report {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
        heads = List.copyOf(heads);
        revisions = List.copyOf(revisions);
        checks = List.copyOf(checks);
        notWalked = List.copyOf(notWalked);
    }

    /**
     * The report of a walk.
     *
     * @param test the name of the test class, or what else it was done for
     * @param at when the walk ended
     * @param asked whether somebody wants to know of a revision: nothing is red because another was not examined
     * @param committed the file with the schema at the head; empty when nobody commits one
     */
    public static Report of(
            String test, Walk walk, Instant at, Predicate<String> asked, Optional<CommittedFile> committed) {
        return new WalkReport(test, walk, at, asked, committed).report();
    }

    /**
     * The report of a walk that was not possible.
     *
     * @param test the name of the test class, or what else it was to be done for
     * @param tool the tool and the project, for people
     * @param database the database, for people
     * @param reason why, in some lines
     * @param at when that was known
     */
    public static Report brokenOff(
            String test, String tool, String database, MigrationHistory history, String reason, Instant at) {
        return BrokenOffReport.of(test, tool, database, history, reason, at);
    }

    /** The revision with this identifier; empty when there is none. */
    public Optional<ReportedRevision> revision(String id) {
        return revisions.stream().filter(revision -> revision.id().equals(id)).findFirst();
    }

    /** The test class without its package. */
    public String testName() {
        return test.substring(test.lastIndexOf('.') + 1);
    }
}
