package dev.stairway.report;

import dev.stairway.trace.LegTrace;
import dev.stairway.trace.TraceGap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server was seen to do during one leg.
 *
 * @param statements what ran, in order
 * @param locks the locks on relations that existed before, in the order in which they were taken
 * @param rows the tables that rows were written to, by name
 * @param rewrites the tables that were rewritten or truncated, in order
 * @param gaps what is missing in it; empty when it is complete
 */
public record ReportedTrace(
        List<Statement> statements, List<Lock> locks, List<Counts> rows, List<Rewrite> rewrites, List<Gap> gaps) {

    /**
     * A statement that ran.
     *
     * @param sql its text, with placeholders for values, passwords hidden
     * @param times how often it ran in a row
     * @param rows how many rows it wrote or read; null when that is not known
     * @param transaction the transaction of the leg that it ran in, from 1 on; 0 for none
     * @param failed whether it ended with an error
     */
    public record Statement(String sql, int times, @Nullable Long rows, int transaction, boolean failed) {}

    /**
     * A lock that was held until the end of the transaction.
     *
     * @param relation the relation
     * @param mode the mode as SQL writes it
     * @param blocksWrites whether nobody else could write meanwhile
     * @param blocksReads whether nobody else could read meanwhile
     * @param statement the place of its statement, from 0; negative when that is not known
     * @param lockTimeoutMillis how long it would have been waited for; 0 for ever
     */
    public record Lock(
            String relation,
            String mode,
            boolean blocksWrites,
            boolean blocksReads,
            int statement,
            long lockTimeoutMillis) {}

    /** How many rows were written to a table. */
    public record Counts(String table, long inserted, long updated, long deleted) {}

    /**
     * A table whose rows are in a new file since.
     *
     * @param table the table
     * @param truncated whether it was emptied
     * @param statement the place of its statement, from 0; negative when that is not known
     */
    public record Rewrite(String table, boolean truncated, int statement) {}

    /** Something that is not known, and why. */
    public record Gap(TraceGap.Part part, String reason) {}

    public ReportedTrace {
        statements = List.copyOf(statements);
        locks = List.copyOf(locks);
        rows = List.copyOf(rows);
        rewrites = List.copyOf(rewrites);
        gaps = List.copyOf(gaps);
    }

    static ReportedTrace of(LegTrace trace) {
        return new ReportedTrace(
                trace.statements().stream()
                        .map(run -> new Statement(
                                HiddenPasswords.in(run.text()),
                                run.times(),
                                run.rowCount() < 0 ? null : run.rowCount(),
                                run.transaction(),
                                run.failed()))
                        .toList(),
                trace.locks().stream()
                        .map(lock -> new Lock(
                                lock.relation().toString(),
                                lock.mode().toString(),
                                lock.mode().blocksWrites(),
                                lock.mode().blocksReads(),
                                lock.statement(),
                                lock.atMost().toMillis()))
                        .toList(),
                counts(trace),
                trace.rewrites().stream()
                        .map(rewrite ->
                                new Rewrite(rewrite.table().toString(), rewrite.truncated(), rewrite.statement()))
                        .toList(),
                trace.gaps().stream()
                        .map(gap -> new Gap(gap.part(), HiddenPasswords.in(gap.reason())))
                        .toList());
    }

    static List<Counts> counts(LegTrace trace) {
        return trace.rows().stream()
                .map(counts ->
                        new Counts(counts.table().toString(), counts.inserted(), counts.updated(), counts.deleted()))
                .toList();
    }
}
