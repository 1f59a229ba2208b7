package dev.stairway.walk;

import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.ModelComparison;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goes over a history one revision at a time, each up, down and up again.
 *
 * <p>A revision that does not come back to where its upgrade left the schema never taints the next one: the walk goes
 * on from a clean database that all earlier revisions were applied to.
 */
final class StepwiseWalk implements AutoCloseable {

    private final Restoration restoration;
    private final WalkOptions options;
    private final String databaseName;
    private final List<MigrationStep> applied = new ArrayList<>();
    /** By the identifiers of revisions that were not reached: the one that cannot be applied. */
    private final Map<String, String> unreachable = new HashMap<>();

    private Ground ground;
    private int environmentRuns;

    StepwiseWalk(Restoration restoration, WalkOptions options, String databaseName) {
        this.restoration = restoration;
        this.options = options;
        this.databaseName = databaseName;
        this.ground = restoration.start();
    }

    /**
     * What the database holds before the first revision.
     *
     * @throws MigrationException when it stands at a revision that nobody has declared
     */
    State start() {
        List<String> current = ground.session().current();
        if (!current.isEmpty() && options.staying().isEmpty()) {
            throw new MigrationException("the setup leaves the database at revision " + String.join(", ", current)
                    + ", so what comes before it cannot be examined\nTo fix:    declare @Baseline(revision = \""
                    + current.get(0) + "\", because = \"...\"), or leave the tool's own table out of the setup");
        }
        return ground.state();
    }

    State state() {
        return ground.state();
    }

    /** Whether every revision so far could be applied. */
    boolean complete() {
        return unreachable.isEmpty();
    }

    /** Compares what the database holds after the last revision with the models. */
    ModelComparison compareModels() {
        return complete()
                ? ground.compareModels()
                : new ModelComparison.NotExamined("not all revisions can be applied, see upgrades");
    }

    int environmentRuns() {
        return environmentRuns + ground.session().environmentRuns();
    }

    Optional<String> fallback() {
        return ground.session().fallback();
    }

    /** Examines the next revision; all that it comes after must have been given before. */
    RevisionWalk examine(Revision revision) {
        Optional<Baseline> baseline = options.setup().baseline();
        if (baseline.isPresent() && baseline.get().revisions().contains(revision.id())) {
            return record(revision, null, List.of(), baseline.get().reason(), null)
                    .in(RevisionWalk.Part.BASELINE);
        }
        if (options.since().before().contains(revision.id())) {
            return record(revision, null, List.of(), options.since().reason(), null)
                    .in(RevisionWalk.Part.NOT_NEW);
        }
        String blocker = blocker(revision);
        if (blocker != null) {
            unreachable.put(revision.id(), blocker);
            return notReached(revision, blocker);
        }
        stopWhenInterrupted();
        State before = ground.state();
        LegRun up = ground.go(Leg.UP, MigrationStep.upgrade(revision), options.trace());
        if (!up.outcome().succeeded()) {
            unreachable.put(revision.id(), revision.id());
            return record(revision, before, List.of(up), null, startOver());
        }
        applied.add(up.step());
        return options.examines(revision.id())
                ? goBackAndForth(revision, before, up)
                : record(revision, before, List.of(up), options.whyNot(revision.id()), null);
    }

    /** The failure is told where it belongs; where nobody looks at that revision, it has to be told here. */
    private RevisionWalk notReached(Revision revision, String culprit) {
        RevisionWalk walk = record(revision, null, List.of(), "revision " + culprit + " cannot be applied", null);
        return options.examines(culprit) ? walk.behind(culprit) : walk;
    }

    private RevisionWalk goBackAndForth(Revision revision, State before, LegRun up) {
        LegRun down = ground.go(Leg.DOWN, MigrationStep.downgrade(revision), options.trace());
        if (!down.outcome().succeeded()) {
            boolean clean = !fatal(down) && Sameness.of(down.state(), up.state());
            String kept = clean ? null : startOver();
            return record(revision, before, List.of(up, down), null, kept);
        }
        LegRun again = ground.go(Leg.UP_AGAIN, MigrationStep.upgrade(revision), options.trace());
        if (again.outcome().succeeded() && Sameness.of(again.state(), up.state())) {
            return record(revision, before, List.of(up, down, again), null, null);
        }
        return record(revision, before, List.of(up, down, again), null, startOver());
    }

    private static boolean fatal(LegRun run) {
        return run.failure().map(failure -> failure.fatal()).orElse(false);
    }

    private @Nullable String blocker(Revision revision) {
        return Stream.concat(revision.parents().stream(), revision.dependsOn().stream())
                .map(unreachable::get)
                .filter(culprit -> culprit != null)
                .findFirst()
                .orElse(null);
    }

    /** An interrupted step looks like one that failed; nobody wants its verdict. */
    private static void stopWhenInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("the walk was interrupted");
        }
    }

    private @Nullable String startOver() {
        String kept = options.keep() ? ground.keep() : null;
        environmentRuns += ground.session().environmentRuns();
        ground.close();
        stopWhenInterrupted();
        ground = restoration.restore(applied);
        return kept;
    }

    private RevisionWalk record(
            Revision revision,
            @Nullable State before,
            List<LegRun> legs,
            @Nullable String unexamined,
            @Nullable String kept) {
        Declarations declarations = options.declarations();
        return new RevisionWalk(
                revision,
                databaseName,
                before,
                legs,
                unexamined,
                declarations.becauseOf(revision.id()).orElse(null),
                declarations.strict(),
                kept,
                null,
                RevisionWalk.Part.WALKED,
                null,
                declarations.rollOut().about(revision.id()));
    }

    @Override
    public void close() {
        try (restoration) {
            ground.close();
        }
    }
}
