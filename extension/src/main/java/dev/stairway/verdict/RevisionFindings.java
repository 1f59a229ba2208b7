package dev.stairway.verdict;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import dev.stairway.walk.Leg;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionRows;
import dev.stairway.walk.RevisionWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that was found about one revision: a pure function of its walk. */
final class RevisionFindings {

    private final RevisionWalk walk;
    private final String id;
    private final List<Finding> rows;
    private final List<Finding> findings = new ArrayList<>();

    private RevisionFindings(RevisionWalk walk) {
        this.walk = walk;
        this.id = walk.revision().id();
        this.rows = RowFindings.of(walk);
    }

    /** The findings in the order of the legs; empty when there is nothing to say. */
    static List<Finding> of(RevisionWalk walk) {
        RevisionFindings found = new RevisionFindings(walk);
        walk.whyUnexamined().ifPresent(found::notExamined);
        walk.leg(Leg.UP).ifPresent(found::upgrade);
        walk.leg(Leg.DOWN).ifPresent(found::downgrade);
        walk.leg(Leg.UP_AGAIN).ifPresent(found::again);
        found.findings.addAll(found.rows);
        return List.copyOf(found.findings);
    }

    private void notExamined(String reason) {
        String headline = "revision " + id + " was not examined";
        switch (walk.part()) {
            case BASELINE ->
                add(
                        FindingCode.BASELINE,
                        headline,
                        List.of(reason),
                        "nothing, as long as no database has to be made from nothing");
            case NOT_NEW ->
                add(
                        FindingCode.NOT_NEW,
                        headline,
                        List.of(reason),
                        "nothing, when it was walked before; to walk all revisions, leave out stairway.since");
            case WALKED ->
                add(
                        FindingCode.NOT_EXAMINED,
                        headline,
                        List.of(reason),
                        walk.blocker()
                                .map(culprit -> "see to revision " + culprit + ", and run again")
                                .orElse("see to what keeps the walk from it"));
        }
    }

    private void upgrade(LegRun up) {
        up.failure().ifPresentOrElse(failure -> upgradeFails(up, failure), () -> leaves(up));
    }

    private void upgradeFails(LegRun up, ToolFailure failure) {
        add(
                FindingCode.UPGRADE_FAILS,
                up.step() + " fails",
                lines(failure),
                "make upgrade() run on a database that the revisions before it made");
    }

    /** What is a usual step on the way, and may be finished by a later revision, is told of the head only. */
    private void leaves(LegRun up) {
        List<WeakSpot> made = WeakSpot.made(walk.before().schema(), up.state().schema());
        leaves(
                up,
                WeakSpot.Kind.INVALID_INDEX,
                FindingCode.INVALID_INDEX,
                "do not go on after the error that stopped its building, or end upgrade() with: ",
                made);
        leaves(up, WeakSpot.Kind.DISABLED_CONSTRAINT, FindingCode.DISABLED_CONSTRAINT, "end upgrade() with: ", made);
    }

    private void leaves(LegRun up, WeakSpot.Kind kind, FindingCode code, String move, List<WeakSpot> made) {
        List<WeakSpot> spots = made.stream().filter(spot -> spot.kind() == kind).toList();
        if (!spots.isEmpty()) {
            add(
                    code,
                    up.step() + " leaves " + WeakSpotText.count(kind, spots.size()),
                    spots.stream().map(WeakSpotText::fact).toList(),
                    move + WeakSpotText.repair(spots));
        }
    }

    private void downgrade(LegRun down) {
        if (down.outcome() instanceof StepOutcome.Missing missing) {
            add(
                    FindingCode.NO_DOWNGRADE,
                    down.step() + " is missing",
                    List.of(missing.reason()),
                    "write it, or " + Remedy.declare(id));
            return;
        }
        down.failure().ifPresentOrElse(failure -> downgradeFails(down, failure), () -> drift(down));
    }

    private void downgradeFails(LegRun down, ToolFailure failure) {
        if (failure.refusal()) {
            add(
                    FindingCode.DECLARED_BY_CODE,
                    down.step() + " is declared irreversible by its code",
                    List.of(failure.toString()),
                    "write the downgrade, or " + Remedy.declare(id));
        } else {
            add(
                    FindingCode.DOWNGRADE_FAILS,
                    down.step() + " fails",
                    lines(failure),
                    "repair downgrade(), or " + Remedy.declare(id));
        }
    }

    private void drift(LegRun down) {
        SchemaDiff versions = ExtensionVersions.in(walk.drift().orElseThrow());
        SchemaDiff drift = ExtensionVersions.without(walk.drift().orElseThrow());
        if (!drift.isEquivalent()) {
            add(
                    FindingCode.DOWNGRADE_DRIFTS,
                    down.step() + " does not restore the schema",
                    drift.render().lines().toList(),
                    Remedy.restore(drift, id));
        } else if (walk.declaration().isPresent() && versions.isEmpty() && repeats() && rowsComeBack()) {
            add(
                    FindingCode.DECLARATION_NOT_NEEDED,
                    "revision " + id + " is declared irreversible, and is not",
                    List.of("its downgrade restores schema and rows, and it can be applied again"),
                    "remove @Irreversible(revision = \"" + id + "\")");
        } else if (!drift.isEmpty()) {
            add(
                    FindingCode.COLUMN_ORDER,
                    down.step() + " restores the schema with another order of columns",
                    drift.render().lines().toList(),
                    "nothing, unless somebody relies on the order of columns");
        }
        if (!versions.isEmpty()) {
            add(
                    FindingCode.EXTENSION_VERSION,
                    down.step() + " leaves another version of an extension",
                    versions.render().lines().toList(),
                    ExtensionVersions.back(versions) + " in downgrade() if there is such a way, or "
                            + Remedy.declare(id));
        }
    }

    /** What rows lose, or refuse, on the way back is a reason to declare it, too; where they were not seen, there may be one. */
    private boolean rowsComeBack() {
        return walk.withRows().flatMap(RevisionRows::changed).isPresent()
                && rows.stream().map(Finding::code).noneMatch(RevisionVerdict.ROWS_DO_NOT_COME_BACK::contains);
    }

    private boolean repeats() {
        return walk.repetition().map(SchemaDiff::isEquivalent).orElse(false);
    }

    private void again(LegRun again) {
        again.failure()
                .ifPresent(failure -> add(
                        FindingCode.SECOND_UPGRADE_FAILS,
                        again.step() + " fails after its own downgrade",
                        lines(failure),
                        "take back in downgrade() all that upgrade() makes, or " + Remedy.declare(id)));
        Optional<SchemaDiff> difference =
                walk.repetition().map(ExtensionVersions::without).filter(diff -> !diff.isEquivalent());
        difference.ifPresent(diff -> add(
                FindingCode.SECOND_UPGRADE_DIFFERS,
                again.step() + " makes another schema after its own downgrade",
                diff.render().lines().toList(),
                "make upgrade() and downgrade() each other's mirror image, or " + Remedy.declare(id)));
        Optional<SchemaDiff> versions =
                walk.repetition().map(ExtensionVersions::in).filter(diff -> !diff.isEmpty());
        versions.ifPresent(diff -> add(
                FindingCode.SECOND_EXTENSION_VERSION,
                again.step() + " makes another version of an extension after its own downgrade",
                diff.render().lines().toList(),
                "name the version in upgrade() and in downgrade(), or " + Remedy.declare(id)));
    }

    private void add(FindingCode code, String headline, List<String> facts, String remedy) {
        findings.add(new Finding(code, headline, facts, Remedy.inWordsOf(walk.revision(), remedy)));
    }

    static List<String> lines(ToolFailure failure) {
        return Stream.concat(
                        Stream.of(failure.toString()),
                        Stream.concat(
                                failure.message().lines().skip(1),
                                failure.details().lines()))
                .filter(line -> !line.isBlank())
                .toList();
    }
}
