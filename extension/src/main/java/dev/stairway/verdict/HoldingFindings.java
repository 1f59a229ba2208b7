package dev.stairway.verdict;

import dev.stairway.trace.LockMode;
import dev.stairway.trace.LockTaken;
import dev.stairway.trace.TableRewrite;
import dev.stairway.trace.TracedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Locks on tables in use that were waited for without a limit, or held while other work was done. */
final class HoldingFindings {

    private final RollOutLeg leg;
    private final List<LockTaken> locks;

    private HoldingFindings(RollOutLeg leg) {
        this.leg = leg;
        this.locks = leg.trace().locks().stream()
                .filter(lock -> leg.inUse(lock.relation()))
                .toList();
    }

    static List<Finding> of(RollOutLeg leg) {
        HoldingFindings findings = new HoldingFindings(leg);
        return Stream.of(findings.work(), findings.waiting())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Work is what locked or rewrote something more: a statement that only goes on with the same table is soon done. */
    private Optional<Finding> work() {
        for (LockTaken lock : locks) {
            if (lock.mode().blocksReads()) {
                List<String> after = after(lock);
                if (!after.isEmpty()) {
                    return Optional.of(new Finding(
                            FindingCode.WORK_UNDER_LOCK,
                            leg.step() + " goes on working while nobody can use " + lock.relation(),
                            Stream.concat(
                                            RollOutLeg.fact(leg.trace().statementOf(lock)).stream(),
                                            after.stream().map(line -> "then  " + line))
                                    .toList(),
                            "make what locks " + lock.relation() + " the last statement, or a revision of its own"));
                }
            }
        }
        return Optional.empty();
    }

    private List<String> after(LockTaken lock) {
        List<TracedStatement> statements = leg.trace().statements();
        Optional<TracedStatement> first = leg.trace().statementOf(lock).filter(TracedStatement::inTransaction);
        List<String> after = new ArrayList<>();
        for (int i = lock.statement() + 1; first.isPresent() && i < statements.size(); i++) {
            if (statements.get(i).transaction() == first.get().transaction() && works(i, lock)) {
                after.add(RollOutLeg.line(statements.get(i)));
            }
        }
        return after;
    }

    /** Changing a definition of the same table once more takes no time; reading it, writing to it or building an index may. */
    private boolean works(int statement, LockTaken held) {
        List<LockTaken> more =
                locks.stream().filter(lock -> lock.statement() == statement).toList();
        boolean elsewhere = more.stream().anyMatch(lock -> !lock.relation().equals(held.relation()));
        boolean withRows =
                !more.isEmpty() && more.stream().allMatch(lock -> lock.mode().compareTo(LockMode.SHARE) <= 0);
        return elsewhere
                || withRows
                || leg.trace().rewrites().stream().map(TableRewrite::statement).anyMatch(place -> place == statement);
    }

    private Optional<Finding> waiting() {
        List<String> endless = locks.stream()
                .filter(lock -> lock.mode().blocksWrites() && lock.waitsForever())
                .map(LockTaken::toString)
                .distinct()
                .toList();
        return endless.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(
                                FindingCode.NO_LOCK_TIMEOUT,
                                leg.step() + " waits without a limit for a lock that others then wait behind",
                                endless,
                                "SET LOCAL lock_timeout = '3s' before it, and try again when it fails; or set it for every session that migrates"));
    }
}
