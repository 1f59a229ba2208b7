package dev.stairway.trace;

import dev.stairway.schema.QualifiedName;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a server was seen to do during one leg. The tool's own table is no part of it.
 *
 * @param statements what ran, in order
 * @param locks the locks on relations that existed before, in the order in which they were taken
 * @param rows the tables that rows were written to, by name
 * @param rewrites the tables that were rewritten or truncated, in order
 * @param gaps what is missing in it; empty when it is complete
 */
public record LegTrace(
        List<TracedStatement> statements,
        List<LockTaken> locks,
        List<RowCounts> rows,
        List<TableRewrite> rewrites,
        List<TraceGap> gaps) {

    public LegTrace {
        statements = List.copyOf(statements);
        locks = List.copyOf(locks);
        rows = List.copyOf(rows);
        rewrites = List.copyOf(rewrites);
        gaps = List.copyOf(gaps);
    }

    /** Nothing was looked at, for this reason. */
    public static LegTrace notTraced(String reason) {
        return new LegTrace(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Arrays.stream(TraceGap.Part.values())
                        .map(part -> new TraceGap(part, reason))
                        .toList());
    }

    /** Why a part of it is not complete; empty when it is. */
    public Optional<String> gap(TraceGap.Part part) {
        return gaps.stream()
                .filter(gap -> gap.part() == part)
                .map(TraceGap::reason)
                .findFirst();
    }

    /** Why nothing was traced at all; empty when anything was. */
    public Optional<String> whyNotTraced() {
        boolean nothing =
                Arrays.stream(TraceGap.Part.values()).allMatch(part -> gap(part).isPresent());
        return nothing && statements.isEmpty() ? gap(TraceGap.Part.STATEMENTS) : Optional.empty();
    }

    /** The statement that took a lock; empty when that is not known. */
    public Optional<TracedStatement> statementOf(LockTaken lock) {
        return statement(lock.statement());
    }

    /** The statement that rewrote a table; empty when that is not known. */
    public Optional<TracedStatement> statementOf(TableRewrite rewrite) {
        return statement(rewrite.statement());
    }

    private Optional<TracedStatement> statement(int place) {
        return place >= 0 && place < statements.size() ? Optional.of(statements.get(place)) : Optional.empty();
    }

    /**
     * The relations whose rows the leg can have changed: those that it wrote rows to, or locked so that it could; under the
     * names that they had before it, or have after it where they are new.
     *
     * @return empty when something may have been written unseen; then it can be any
     */
    public Optional<Set<QualifiedName>> touchedRelations() {
        // Who counts no rows still locks what they are in.
        if (gaps.stream().anyMatch(gap -> gap.part() != TraceGap.Part.ROWS)) {
            return Optional.empty();
        }
        Set<QualifiedName> touched = new TreeSet<>();
        locks.stream().filter(lock -> lock.mode().allowsWriting()).forEach(lock -> touched.add(lock.relation()));
        rows.forEach(counts -> touched.add(counts.table()));
        rewrites.forEach(rewrite -> touched.add(rewrite.table()));
        return Optional.of(touched);
    }
}
