package dev.stairway.verdict;

import dev.stairway.diff.SchemaDiff;
import dev.stairway.tool.ToolFailure;
import dev.stairway.walk.Leg;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that was found about one revision: a pure function of its walk. */
final class RevisionFindings {

    private final RevisionWalk walk;
    private final String id;
    private final List<Finding> findings = new ArrayList<>();

    private RevisionFindings(RevisionWalk walk) {
        this.walk = walk;
        this.id = walk.revision().id();
    }

    /** The findings in the order of the legs; empty when there is nothing to say. */
    static List<Finding> of(RevisionWalk walk) {
        RevisionFindings found = new RevisionFindings(walk);
        walk.whyUnexamined().ifPresent(found::notExamined);
        walk.leg(Leg.UP).flatMap(LegRun::failure).ifPresent(found::upgradeFails);
        walk.leg(Leg.DOWN).ifPresent(found::downgrade);
        walk.leg(Leg.UP_AGAIN).ifPresent(found::again);
        return List.copyOf(found.findings);
    }

    private void notExamined(String reason) {
        add(
                FindingCode.NOT_EXAMINED,
                "revision " + id + " was not examined",
                List.of(reason),
                "see to what keeps the walk from it");
    }

    private void upgradeFails(ToolFailure failure) {
        LegRun up = walk.leg(Leg.UP).orElseThrow();
        add(
                FindingCode.UPGRADE_FAILS,
                up.step() + " fails",
                lines(failure),
                "make upgrade() run on a database that the revisions before it made");
    }

    private void downgrade(LegRun down) {
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
        SchemaDiff drift = walk.drift().orElseThrow();
        if (!drift.isEquivalent()) {
            add(
                    FindingCode.DOWNGRADE_DRIFTS,
                    down.step() + " does not restore the schema",
                    drift.render().lines().toList(),
                    Remedy.restore(drift, id));
        } else if (walk.declaration().isPresent() && repeats()) {
            add(
                    FindingCode.DECLARATION_NOT_NEEDED,
                    "revision " + id + " is declared irreversible, and is not",
                    List.of("its downgrade restores the schema, and it can be applied again"),
                    "remove @Irreversible(revision = \"" + id + "\")");
        } else if (!drift.isEmpty()) {
            add(
                    FindingCode.COLUMN_ORDER,
                    down.step() + " restores the schema with another order of columns",
                    drift.render().lines().toList(),
                    "nothing, unless somebody relies on the order of columns");
        }
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
        Optional<SchemaDiff> difference = walk.repetition().filter(diff -> !diff.isEquivalent());
        difference.ifPresent(diff -> add(
                FindingCode.SECOND_UPGRADE_DIFFERS,
                again.step() + " makes another schema after its own downgrade",
                diff.render().lines().toList(),
                "make upgrade() and downgrade() each other's mirror image, or " + Remedy.declare(id)));
    }

    private void add(FindingCode code, String headline, List<String> facts, String remedy) {
        findings.add(new Finding(code, headline, facts, remedy));
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
