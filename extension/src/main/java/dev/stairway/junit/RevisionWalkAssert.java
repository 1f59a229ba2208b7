package dev.stairway.junit;

import static dev.stairway.verdict.FindingCode.BASELINE;
import static dev.stairway.verdict.FindingCode.DECLARATION_NOT_NEEDED;
import static dev.stairway.verdict.FindingCode.DECLARED_BY_CODE;
import static dev.stairway.verdict.FindingCode.DISABLED_CONSTRAINT;
import static dev.stairway.verdict.FindingCode.DOWNGRADE_DRIFTS;
import static dev.stairway.verdict.FindingCode.DOWNGRADE_FAILS;
import static dev.stairway.verdict.FindingCode.DOWNGRADE_FAILS_ON_ROWS;
import static dev.stairway.verdict.FindingCode.EXTENSION_VERSION;
import static dev.stairway.verdict.FindingCode.INVALID_INDEX;
import static dev.stairway.verdict.FindingCode.LATE_ROWS_AT_RISK;
import static dev.stairway.verdict.FindingCode.LOSES_DATA;
import static dev.stairway.verdict.FindingCode.NOT_EXAMINED;
import static dev.stairway.verdict.FindingCode.NOT_NEW;
import static dev.stairway.verdict.FindingCode.NO_DOWNGRADE;
import static dev.stairway.verdict.FindingCode.ROWS_LEFT;
import static dev.stairway.verdict.FindingCode.ROWS_NOT_EXAMINED;
import static dev.stairway.verdict.FindingCode.SECOND_EXTENSION_VERSION;
import static dev.stairway.verdict.FindingCode.SECOND_UPGRADE_DIFFERS;
import static dev.stairway.verdict.FindingCode.SECOND_UPGRADE_FAILS;
import static dev.stairway.verdict.FindingCode.SECOND_UPGRADE_FAILS_ON_ROWS;
import static dev.stairway.verdict.FindingCode.SEQUENCE_BEHIND;
import static dev.stairway.verdict.FindingCode.TABLE_NOT_FILLED;
import static dev.stairway.verdict.FindingCode.UPGRADE_FAILS;
import static dev.stairway.verdict.FindingCode.UPGRADE_FAILS_ON_ROWS;
import static dev.stairway.verdict.FindingCode.UPGRADE_REFUSES_ROWS;

import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingCode;
import dev.stairway.verdict.FindingText;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.verdict.RollOutVerdict;
import dev.stairway.walk.Leg;
import dev.stairway.walk.RevisionRows;
import dev.stairway.walk.RevisionWalk;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;
import org.opentest4j.TestAbortedException;

/**
 * Assertions about one revision's walk. What could not be examined because another check is red, or because it is
 * declared, aborts the test with the reason.
 */
public final class RevisionWalkAssert extends AbstractAssert<RevisionWalkAssert, RevisionWalk> {

    RevisionWalkAssert(RevisionWalk actual) {
        super(actual, RevisionWalkAssert.class);
    }

    /**
     * Fails when the upgrade raises an error, on empty tables or on filled ones, or was not reached; aborts when it was not reached because of
     * another revision that is examined, and red. When strict, fails also when it leaves an invalid index or a
     * constraint whose triggers are disabled. It also {@linkplain #rollsOutAsAccepted() rolls out as accepted}.
     */
    public RevisionWalkAssert upgrades() {
        isNotNull();
        abortUnlessWalked();
        abortBehindAnother();
        failOn(Set.of(UPGRADE_FAILS, NOT_EXAMINED, UPGRADE_FAILS_ON_ROWS));
        failWhenStrictOn(Set.of(INVALID_INDEX, DISABLED_CONSTRAINT, UPGRADE_REFUSES_ROWS));
        return rollsOutAsAccepted();
    }

    /**
     * Fails when something was found about rolling the revision out, or back, that {@code stairway.failOn} names and nobody
     * {@linkplain Accepted accepts}; and when something is accepted that was not found.
     */
    public RevisionWalkAssert rollsOutAsAccepted() {
        isNotNull();
        RollOutVerdict.of(actual).errors().stream().findFirst().ifPresent(this::fail);
        return this;
    }

    /**
     * Fails when the downgrade is missing, raises an error or leaves, loses or changes anything in the schema, unless the revision
     * is declared irreversible; and when it is declared without need.
     */
    public RevisionWalkAssert downgradeRestoresTheSchema() {
        examined();
        RevisionVerdict verdict = RevisionVerdict.of(actual);
        failOn(Set.of(DECLARATION_NOT_NEEDED));
        if (actual.declaration().isPresent()) {
            return this;
        }
        failOn(Set.of(DOWNGRADE_FAILS, DOWNGRADE_DRIFTS, NO_DOWNGRADE));
        failWhenStrictOn(Set.of(EXTENSION_VERSION));
        verdict.find(Set.of(DECLARED_BY_CODE)).ifPresent(finding -> {
            if (actual.strict()) {
                fail(finding);
            }
            abort(finding);
        });
        return this;
    }

    /** Fails when the revision cannot be applied again after its downgrade, or makes another schema then. */
    public RevisionWalkAssert upgradeRepeatsAfterDowngrade() {
        examined();
        RevisionVerdict verdict = RevisionVerdict.of(actual);
        verdict.find(Set.of(DECLARED_BY_CODE)).ifPresent(RevisionWalkAssert::abort);
        Set<FindingCode> repetition = Set.of(SECOND_UPGRADE_FAILS, SECOND_UPGRADE_DIFFERS);
        if (actual.declaration().isPresent() && verdict.find(repetition).isPresent()) {
            throw new TestAbortedException(
                    "not examined: revision " + actual.revision().id() + " is declared irreversible, because "
                            + actual.declaration().orElseThrow());
        }
        failOn(repetition);
        if (actual.declaration().isEmpty()) {
            failWhenStrictOn(Set.of(SECOND_EXTENSION_VERSION));
        }
        if (actual.leg(Leg.UP_AGAIN).isEmpty()) {
            throw withoutDowngrade();
        }
        return this;
    }

    /**
     * Fails when rows that were there before the upgrade are not the same after the downgrade, or keep a leg from being gone, or
     * when a leg sets a sequence back behind them, unless the revision is declared irreversible; and when rows could not be looked at although the revision changes
     * their table. Aborts when rows are not to be looked at.
     */
    public RevisionWalkAssert downgradePreservesData() {
        examined();
        RevisionRows rows = actual.withRows()
                .orElseThrow(
                        () -> new TestAbortedException("not examined: rows are not looked at, stairway.data=false"));
        if (rows.failure(Leg.UP).isPresent()) {
            throw new TestAbortedException("not examined: the upgrade of revision "
                    + actual.revision().id() + " fails where the tables hold rows, see upgrades");
        }
        failOn(Set.of(TABLE_NOT_FILLED, ROWS_NOT_EXAMINED));
        if (actual.declaration().isPresent()) {
            return this;
        }
        failOn(Set.of(LOSES_DATA, DOWNGRADE_FAILS_ON_ROWS, SECOND_UPGRADE_FAILS_ON_ROWS, SEQUENCE_BEHIND));
        failWhenStrictOn(Set.of(ROWS_LEFT, LATE_ROWS_AT_RISK));
        if (rows.changed().isEmpty()) {
            throw withoutDowngrade();
        }
        return this;
    }

    private TestAbortedException withoutDowngrade() {
        boolean missing = RevisionVerdict.of(actual).find(Set.of(NO_DOWNGRADE)).isPresent();
        return new TestAbortedException(
                "not examined: the downgrade of revision " + actual.revision().id()
                        + (missing ? " is missing" : " fails") + ", see downgrade_restores_the_schema");
    }

    private void abortUnlessWalked() {
        RevisionVerdict.of(actual).find(Set.of(BASELINE, NOT_NEW)).ifPresent(RevisionWalkAssert::abort);
    }

    /** One revision that fails is one red test, however many come after it. */
    private void abortBehindAnother() {
        actual.blocker().ifPresent(culprit -> {
            throw new TestAbortedException(
                    "not examined: revision " + culprit + " cannot be applied, see its test upgrades");
        });
    }

    private void examined() {
        isNotNull();
        abortUnlessWalked();
        abortBehindAnother();
        RevisionVerdict.of(actual).find(Set.of(UPGRADE_FAILS, NOT_EXAMINED)).ifPresent(finding -> {
            throw new TestAbortedException("not examined: " + finding.headline() + ", see upgrades");
        });
    }

    private static void abort(Finding finding) {
        throw new TestAbortedException(
                "not examined: " + finding.headline() + " (" + String.join(" ", finding.facts()) + ")");
    }

    private void failOn(Set<FindingCode> codes) {
        RevisionVerdict.of(actual).find(codes).ifPresent(this::fail);
    }

    private void failWhenStrictOn(Set<FindingCode> notes) {
        if (actual.strict()) {
            failOn(notes);
        }
    }

    private void fail(Finding finding) {
        failWithMessage("%s", FindingText.of(finding, actual));
    }
}
