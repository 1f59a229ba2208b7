package dev.stairway.trace;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a server was seen to do during one step, as it calls things itself: relations have the numbers that it gives them.
 *
 * @param statements what ran, in order
 * @param locks every lock on a relation, also on new ones, in the order in which they were taken
 * @param files the file that each locked relation had its rows in, whenever it was another one than before
 * @param rows how many rows were written
 * @param gaps what is missing in it
 */
public record StepTrace(
        List<TracedStatement> statements, List<Lock> locks, List<File> files, List<Rows> rows, List<TraceGap> gaps) {

    /**
     * A lock on a relation.
     *
     * @param relation the relation's number
     * @param mode the mode
     * @param statement the place of the statement that took it; negative when that is not known
     * @param atMost how long it would have been waited for; zero without limit
     */
    public record Lock(long relation, LockMode mode, int statement, Duration atMost) {}

    /**
     * The file of a relation.
     *
     * @param relation the relation's number
     * @param file the file's number
     * @param statement the place of the statement after which it was seen first
     */
    public record File(long relation, long file, int statement) {}

    /**
     * Rows that were written to a relation.
     *
     * @param relation the relation's number
     * @param inserted 0 or more
     * @param updated 0 or more
     * @param deleted 0 or more
     */
    public record Rows(long relation, long inserted, long updated, long deleted) {}

    public StepTrace {
        statements = List.copyOf(statements);
        locks = List.copyOf(locks);
        files = List.copyOf(files);
        rows = List.copyOf(rows);
        gaps = List.copyOf(gaps);
    }

    /** Nothing was seen, for this reason. */
    public static StepTrace nothing(String reason) {
        return new StepTrace(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                LegTrace.notTraced(reason).gaps());
    }

    /** Whether a relation can have been changed that is not among those that were seen. */
    public boolean missesRelations() {
        return gaps.stream().anyMatch(gap -> gap.part() == TraceGap.Part.LOCKS);
    }

    /** The numbers of all relations that were locked, or that anything else was seen of. */
    public Set<Long> relations() {
        Set<Long> numbers = new TreeSet<>();
        locks.forEach(lock -> numbers.add(lock.relation()));
        files.forEach(file -> numbers.add(file.relation()));
        rows.forEach(counts -> numbers.add(counts.relation()));
        return numbers;
    }
}
