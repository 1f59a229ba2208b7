package dev.stairway.junit;

import dev.stairway.tool.ModelComparison;
import dev.stairway.tool.StepOutcome;
import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingCode.Severity;
import dev.stairway.verdict.FindingText;
import dev.stairway.verdict.HeadFindings;
import dev.stairway.verdict.HeadText;
import dev.stairway.verdict.HistoryFindings;
import dev.stairway.verdict.ModelFindings;
import dev.stairway.verdict.OtherWaysFindings;
import dev.stairway.walk.Leg;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import dev.stairway.walk.WholeHistoryWalk;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.opentest4j.TestAbortedException;

/** Assertions about the walk over a whole history. */
public final class WalkAssert extends AbstractAssert<WalkAssert, Walk> {

    WalkAssert(Walk actual) {
        super(actual, WalkAssert.class);
    }

    /**
     * Fails when the history in single commands fails, or makes another schema than the revisions one by one; and when it does
     * so in another way that was asked for.
     */
    public WalkAssert roundTrips() {
        abortWhenEmpty();
        abortWhenNothingIsNew();
        failWith(Stream.concat(HistoryFindings.ofRoundTrip(actual).stream(), OtherWaysFindings.of(actual).stream())
                .toList());
        abortUnlessReached(Leg.UP_AGAIN);
        return this;
    }

    /**
     * Fails when the revisions, one by one, leave an invalid index or a constraint whose triggers are disabled; when strict,
     * also when a constraint is not validated or an index is not on all partitions.
     */
    public WalkAssert leavesNothingInvalidAtHead() {
        abortWhenEmpty();
        if (actual.stepwiseHead().isEmpty()) {
            throw new TestAbortedException("not examined: not all revisions can be applied, see upgrades");
        }
        boolean strict = actual.revisions().stream().anyMatch(RevisionWalk::strict);
        failWith(HeadFindings.of(actual).stream()
                .filter(finding -> strict || finding.code().severity() == Severity.ERROR)
                .toList());
        return this;
    }

    /** Fails when the tool's own comparison finds a difference between the head and the models in the project's code. */
    public WalkAssert modelsMatchTheMigrations() {
        abortWhenEmpty();
        if (actual.models() instanceof ModelComparison.NotExamined unexamined) {
            throw new TestAbortedException("not examined: " + unexamined.reason());
        }
        failWith(ModelFindings.of(actual).stream().toList());
        return this;
    }

    /**
     * Fails when the schema at the head is not what the file says that somebody has committed, or there is no such file. Rewrites the file
     * instead when that is asked for. Aborts when the file is of another database.
     */
    public WalkAssert headMatches(CommittedText committed) {
        abortWhenEmpty();
        HeadText head = HeadText.of(actual)
                .orElseThrow(
                        () -> new TestAbortedException("not examined: not all revisions can be applied, see upgrades"));
        committed.text().flatMap(head::otherDatabase).ifPresent(other -> {
            throw new TestAbortedException("not examined: " + committed.name() + " has the schema of " + other
                    + ", and this is " + head.database());
        });
        if (committed.update()) {
            committed.write(head.text());
        }
        failWith(head.against(committed.text(), committed.name()).stream().toList());
        return this;
    }

    /** Fails when a downgrade to base leaves anything behind but the tool's own table. */
    public WalkAssert leavesNothingAtBase() {
        abortWhenEmpty();
        abortWhenNothingIsNew();
        abortUnlessReached(Leg.DOWN);
        failWith(HistoryFindings.ofBase(actual).stream().toList());
        return this;
    }

    private void abortWhenEmpty() {
        isNotNull();
        if (actual.history().isEmpty()) {
            throw new TestAbortedException("not examined: the history has no revision, see history_is_sound");
        }
    }

    /** A way of no step shows nothing. */
    private void abortWhenNothingIsNew() {
        actual.whyNothing().ifPresent(reason -> {
            throw new TestAbortedException("not examined: " + reason);
        });
    }

    private void abortUnlessReached(Leg leg) {
        actual.wholeHistory().run(Leg.DOWN).map(WholeHistoryWalk.Run::outcome).ifPresent(down -> {
            if (down instanceof StepOutcome.Missing missing) {
                throw new TestAbortedException("not examined: base cannot be reached, " + missing.reason());
            }
        });
        if (actual.wholeHistory().after(leg).isEmpty()) {
            throw new TestAbortedException(
                    HistoryFindings.isDeclared(actual)
                            ? "not examined: base cannot be reached, a revision is declared irreversible"
                            : "not examined: a command over the whole history fails, see whole_history_round_trips");
        }
    }

    private void failWith(List<Finding> findings) {
        if (!findings.isEmpty()) {
            failWithMessage("%s", findings.stream().map(this::text).collect(Collectors.joining("\n\n")));
        }
    }

    private String text(Finding finding) {
        return FindingText.of(finding, actual.tool() + ", " + actual.history(), actual.database());
    }
}
