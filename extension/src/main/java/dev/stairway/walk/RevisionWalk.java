package dev.stairway.walk;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.history.Revision;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of one revision: the states around it and each leg that could be gone.
 *
 * @param revision the revision
 * @param database the database that it was walked on, for people
 * @param beforeUpgrade the state that the revisions before it made; null when the walk did not get here
 * @param legs the legs that were gone, in their order; empty when the walk did not get here
 * @param unexamined why it was not (completely) examined, or null when it was
 * @param declaredBecause why its owners declare it irreversible, or null when they do not
 * @param strict whether a note counts as an error
 * @param keptAt where the database is kept as the revision left it, or null when it is not
 * @param rows what was seen with rows in the tables, or null when rows were not to be looked at
 * @param part which part of the history it is in
 * @param behind identifier of the examined revision whose upgrade fails, so that the walk did not get here; null when it is nothing like it
 * @param rollOut what its owners say of how it is rolled out
 */
public record RevisionWalk(
        Revision revision,
        String database,
        @Nullable State beforeUpgrade,
        List<LegRun> legs,
        @Nullable String unexamined,
        @Nullable String declaredBecause,
        boolean strict,
        @Nullable String keptAt,
        @Nullable RevisionRows rows,
        Part part,
        @Nullable String behind,
        RollOutRules rollOut) {

    /** The parts that a history can have for a walk. */
    public enum Part {
        /** What is walked. */
        WALKED,
        /** What is not examined because the history is taken up after it. */
        BASELINE,
        /** What is not examined because it is not new. */
        NOT_NEW
    }

    public RevisionWalk {
        legs = List.copyOf(legs);
    }

    /**
     * The state before the upgrade.
     *
     * @throws IllegalStateException when the walk did not get here
     */
    public State before() {
        if (beforeUpgrade == null) {
            throw new IllegalStateException("revision " + revision + " was not examined: " + unexamined);
        }
        return beforeUpgrade;
    }

    /**
     * The state after the upgrade.
     *
     * @throws IllegalStateException when the upgrade failed or the walk did not get here
     */
    public State after() {
        LegRun up = leg(Leg.UP)
                .orElseThrow(
                        () -> new IllegalStateException("revision " + revision + " was not examined: " + unexamined));
        up.failure().ifPresent(failure -> {
            throw new IllegalStateException("revision " + revision + " cannot be applied: " + failure);
        });
        return up.state();
    }

    /** One leg as it went; empty when it could not be gone. */
    public Optional<LegRun> leg(Leg leg) {
        return legs.stream().filter(run -> run.leg() == leg).findFirst();
    }

    /** Why the revision was not examined; empty when it was. */
    public Optional<String> whyUnexamined() {
        return Optional.ofNullable(unexamined);
    }

    /** Why its owners declare it irreversible; empty when they do not. */
    public Optional<String> declaration() {
        return Optional.ofNullable(declaredBecause);
    }

    /** What the downgrade left, lost or changed against the state before; empty when there was no complete downgrade. */
    public Optional<SchemaDiff> drift() {
        return leg(Leg.DOWN)
                .filter(run -> run.outcome().succeeded())
                .map(run -> SchemaDiff.between(before().schema(), run.state().schema()));
    }

    /** How the second upgrade's result differs from the first's; empty when there was no complete second upgrade. */
    public Optional<SchemaDiff> repetition() {
        return leg(Leg.UP_AGAIN)
                .filter(run -> run.outcome().succeeded())
                .map(run -> SchemaDiff.between(after().schema(), run.state().schema()));
    }

    /** The same with what was seen of rows. */
    RevisionWalk with(RevisionRows seen) {
        return copy(seen, part, behind);
    }

    /** The same in another part of the history. */
    RevisionWalk in(Part other) {
        return copy(rows, other, behind);
    }

    /** The same as one that an examined revision is in the way of. */
    RevisionWalk behind(String culprit) {
        return copy(rows, part, culprit);
    }

    private RevisionWalk copy(@Nullable RevisionRows seen, Part where, @Nullable String culprit) {
        return new RevisionWalk(
                revision,
                database,
                beforeUpgrade,
                legs,
                unexamined,
                declaredBecause,
                strict,
                keptAt,
                seen,
                where,
                culprit,
                rollOut);
    }

    /** The examined revision that cannot be applied, so that this one was not reached; empty when that is not the reason. */
    public Optional<String> blocker() {
        return Optional.ofNullable(behind);
    }

    /** What was seen with rows in the tables; empty when rows were not to be looked at. */
    public Optional<RevisionRows> withRows() {
        return Optional.ofNullable(rows);
    }

    /** The revision and the database: {@code 529e44b33a67 · switch to uuid (PostgreSQL 17.11, embedded)}. */
    @Override
    public String toString() {
        return revision + " (" + database + ")";
    }
}
