package dev.stairway.tool.postgres;

import dev.stairway.trace.StepTrace;
import dev.stairway.trace.TraceGap;
import dev.stairway.trace.TracedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What was seen on all connections together. Safe for several threads. */
final class Notes {

    private static final int LONGEST = 20_000;
    private static final int MOST = 2_000;

    private final Predicate<String> own;
    private final UnaryOperator<String> hiding;
    private final List<TracedStatement> statements = new ArrayList<>();
    private final List<StepTrace.Lock> locks = new ArrayList<>();
    private final List<StepTrace.File> files = new ArrayList<>();
    private final Map<Long, StepTrace.Rows> rows = new TreeMap<>();
    private final Set<TraceGap> gaps = new LinkedHashSet<>();
    private int transactions;
    private boolean connected;

    /**
     * Nothing yet.
     *
     * @param own which statements are the program's own, and no part of what it was asked to run
     * @param hiding takes passwords out of a text
     */
    Notes(Predicate<String> own, UnaryOperator<String> hiding) {
        this.own = own;
        this.hiding = hiding;
    }

    synchronized void connected() {
        connected = true;
    }

    boolean isOwn(String text) {
        return own.test(text);
    }

    synchronized int newTransaction() {
        return ++transactions;
    }

    synchronized void gap(String reason, TraceGap.Part... parts) {
        for (TraceGap.Part part : parts) {
            gaps.add(new TraceGap(part, reason));
        }
    }

    /** Writes a statement down, and tells its place; negative when it is the program's own or one too many. */
    synchronized int ran(String text, Duration took, long count, int transaction, boolean failed) {
        if (own.test(text)) {
            return -1;
        }
        String shown = hiding.apply(text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
        int last = statements.size() - 1;
        if (last >= 0 && isRepeated(statements.get(last), shown, transaction)) {
            statements.set(last, again(statements.get(last), took, count, failed));
            return last;
        }
        if (last + 1 == MOST) {
            gap("only the first " + MOST + " are kept", TraceGap.Part.STATEMENTS);
            return -1;
        }
        statements.add(new TracedStatement(shown, 1, took, count, transaction, failed));
        return last + 1;
    }

    private static boolean isRepeated(TracedStatement last, String text, int transaction) {
        return last.text().equals(text) && last.transaction() == transaction && !last.failed();
    }

    private static TracedStatement again(TracedStatement last, Duration took, long count, boolean failed) {
        long rows = count < 0 || last.rowCount() < 0 ? -1 : last.rowCount() + count;
        return new TracedStatement(
                last.text(), last.times() + 1, last.duration().plus(took), rows, last.transaction(), failed);
    }

    /** Takes over what a transaction held. */
    synchronized void ended(Holdings held, boolean committed) {
        locks.addAll(held.locks());
        if (committed) {
            files.addAll(held.files());
            held.rows().forEach(more -> rows.merge(more.relation(), more, Notes::sum));
        }
    }

    private static StepTrace.Rows sum(StepTrace.Rows one, StepTrace.Rows other) {
        return new StepTrace.Rows(
                one.relation(),
                one.inserted() + other.inserted(),
                one.updated() + other.updated(),
                one.deleted() + other.deleted());
    }

    /** All of it. */
    synchronized StepTrace trace() {
        return connected
                ? new StepTrace(statements, locks, files, List.copyOf(rows.values()), List.copyOf(gaps))
                : StepTrace.nothing("the program did not come to the server where it would have been seen");
    }
}
