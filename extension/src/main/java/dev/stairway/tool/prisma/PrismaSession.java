package dev.stairway.tool.prisma;

import dev.stairway.tool.Direction;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.ModelComparison;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.TracedStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A project's migrations on one database. It holds nothing open between two calls. */
final class PrismaSession implements MigrationSession {

    private final PrismaDatabase database;
    private final List<MigrationFolder> migrations;
    private final Deployment deployment;
    private final Supplier<ModelComparison> models;

    PrismaSession(
            PrismaDatabase database,
            List<MigrationFolder> migrations,
            Deployment deployment,
            Supplier<ModelComparison> models) {
        this.models = models;
        this.database = database;
        this.migrations = migrations;
        this.deployment = deployment;
    }

    @Override
    public StepOutcome apply(MigrationStep step) {
        String name = step.revision().id();
        int index = names().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(database.description() + " has no migration " + name);
        }
        boolean applied = database.applied().contains(name);
        if (step.direction() == Direction.DOWNGRADE) {
            return applied ? takeBack(List.of(migrations.get(index))) : impossible(step, "it is not applied");
        }
        return applied ? impossible(step, "it is applied already") : deploy(migrations.subList(0, index + 1));
    }

    @Override
    public TracedStep applyTraced(MigrationStep step) {
        database.route().trace();
        try {
            StepOutcome outcome = apply(step);
            return new TracedStep(outcome, database.route().traced());
        } finally {
            database.route().leave();
        }
    }

    private StepOutcome impossible(MigrationStep step, String reason) {
        ToolFailure failure = new ToolFailure(MigrationTable.NAME, step + ": " + reason, "", false, false);
        return new StepOutcome.Raised(failure, Duration.ZERO);
    }

    @Override
    public StepOutcome upgradeToHead() {
        return deploy(migrations);
    }

    @Override
    public StepOutcome downgradeToBase() {
        return downgradeToBase(Set.of());
    }

    @Override
    public StepOutcome downgradeToBase(Set<String> staying) {
        Set<String> applied = database.applied();
        List<MigrationFolder> back = new ArrayList<>(migrations.stream()
                .filter(migration -> applied.contains(migration.name()) && !staying.contains(migration.name()))
                .toList());
        Collections.reverse(back);
        return takeBack(back);
    }

    private StepOutcome deploy(List<MigrationFolder> first) {
        long started = System.nanoTime();
        return outcome(deployment.deploy(first), started);
    }

    private StepOutcome takeBack(List<MigrationFolder> back) {
        List<String> missing = back.stream()
                .filter(migration -> migration.downgrade().isEmpty())
                .map(migration -> database.shown().apply(migration.downgradeFile()))
                .toList();
        if (!missing.isEmpty()) {
            return new StepOutcome.Missing("there is no " + String.join(", no ", missing), Duration.ZERO);
        }
        long started = System.nanoTime();
        return outcome(database.takeBack(back), started);
    }

    @Override
    public StepOutcome stamp(String revision) {
        long started = System.nanoTime();
        int place = target().place(revision);
        return outcome(
                database.mark(migrations.subList(0, place), migrations.subList(place, migrations.size())), started);
    }

    @Override
    public List<String> plan(Direction direction, String target) {
        return target().plan(direction, target);
    }

    private PrismaTarget target() {
        Set<String> applied = database.applied();
        List<String> names = names();
        int last = 0;
        for (int i = 0; i < names.size(); i++) {
            last = applied.contains(names.get(i)) ? i + 1 : last;
        }
        return new PrismaTarget(names, last, applied);
    }

    /** The last applied migration of the history, and what the table has that the history does not. */
    @Override
    public List<String> current() {
        PrismaTarget place = target();
        List<String> known =
                place.applied() == 0 ? List.of() : List.of(place.all().get(place.applied() - 1));
        List<String> unknown = place.names().stream()
                .filter(Predicate.not(place.all()::contains))
                .toList();
        return Stream.concat(known.stream(), unknown.stream()).toList();
    }

    @Override
    public ModelComparison compareModels() {
        return models.get();
    }

    private List<String> names() {
        return migrations.stream().map(MigrationFolder::name).collect(Collectors.toList());
    }

    @Override
    public List<String> bookkeepingTables() {
        return List.of("public." + MigrationTable.NAME);
    }

    @Override
    public Optional<String> fallback() {
        return Optional.empty();
    }

    @Override
    public int environmentRuns() {
        return 0;
    }

    @Override
    public String output() {
        return "";
    }

    @Override
    public void close() {
        // Nothing is held open between two calls.
    }

    private static StepOutcome outcome(Optional<ToolFailure> failure, long started) {
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        return failure.<StepOutcome>map(error -> new StepOutcome.Raised(error, took))
                .orElseGet(() -> new StepOutcome.Applied(took));
    }
}
