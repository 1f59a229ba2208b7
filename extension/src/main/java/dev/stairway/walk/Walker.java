package dev.stairway.walk;

import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.history.Revision;
import dev.stairway.reader.DataReadException;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationTool;
import dev.stairway.tool.ModelComparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Walks a project's history on a server: each revision up, down and up again, and the whole history in single commands. */
public final class Walker {

    private final MigrationTool tool;
    private final PreparedServer server;
    /** Where everything is applied already that is not new. */
    private final PreparedServer fresh;

    private final boolean ownServer;
    private final WalkOptions options;
    private final Consumer<String> progress;

    /** A walker for one project on one server that tells nobody how far it has come. */
    public Walker(MigrationTool tool, DatabaseServer server, WalkOptions options) {
        this(tool, server, options, message -> {});
    }

    /** A walker for one project on one server; {@code progress} is told, in one line each, how far a long walk has come. */
    public Walker(MigrationTool tool, DatabaseServer server, WalkOptions options, Consumer<String> progress) {
        this.progress = progress;
        this.tool = tool;
        this.ownServer = !(server instanceof PreparedServer);
        this.server = server instanceof PreparedServer prepared
                ? prepared
                : new PreparedServer(server, tool, options.setup());
        this.fresh = this.server.before(options.since());
        this.options = options;
    }

    /**
     * Walks the history; all databases that it makes are dropped at its end, or kept as the options say.
     *
     * @throws dev.stairway.tool.MigrationException when the project cannot be examined at all
     * @throws dev.stairway.database.DatabaseException when the server fails
     */
    public Walk walk() {
        long started = System.nanoTime();
        WholeWalks wholeWalks = new WholeWalks(tool, fresh, options);
        ExecutorService beside = Executors.newFixedThreadPool(3, work -> {
            Thread thread = new Thread(work, "stairway-beside-the-walk");
            thread.setDaemon(true);
            return thread;
        });
        Future<WholeWalks.Whole> whole = beside.submit(wholeWalks::inSingleCommands);
        Future<List<RevisionRows>> filled = beside.submit(this::filled);
        Future<WaysSeen> otherWays = beside.submit(wholeWalks::inOtherWays);
        try {
            Stepwise steps = stepwise(whole);
            WholeHistoryWalk together = result(whole).walk();
            List<RevisionWalk> revisions = withRows(steps.revisions, result(filled));
            WaysSeen others = result(otherWays);
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            Walk.Cost cost = new Walk.Cost(server.startTime(), took, steps.environmentRuns, steps.fallback);
            return new Walk(
                    tool.description(),
                    server.description(),
                    tool.history(),
                    revisions,
                    steps.start,
                    steps.head,
                    together,
                    steps.models,
                    others,
                    cost,
                    tool.rollbackAdvice().orElse(null));
        } catch (RuntimeException e) {
            // What a tool says when its process is ended under its feet would only mislead.
            throw Thread.currentThread().isInterrupted() ? new IllegalStateException("the walk was interrupted", e) : e;
        } finally {
            whole.cancel(true);
            filled.cancel(true);
            otherWays.cancel(true);
            end(beside);
            if (fresh != server) {
                fresh.close();
            }
            if (ownServer) {
                server.close();
            }
        }
    }

    /** Waits until the other way has put its database away, too, also when the walk itself was interrupted. */
    private static void end(ExecutorService beside) {
        boolean interrupted = Thread.interrupted();
        beside.shutdown();
        try {
            if (!beside.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a walk beside the stepwise one does not end");
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Stepwise stepwise(Future<WholeWalks.Whole> whole) {
        try (StepwiseWalk steps = new StepwiseWalk(new Restoration(tool, fresh), options, server.description())) {
            State start = steps.start();
            List<RevisionWalk> revisions = new ArrayList<>();
            List<Revision> history = tool.history().revisions();
            Progress walked =
                    new Progress(progress, tool.description() + " on " + server.description(), history.size());
            for (Revision revision : history) {
                revisions.add(steps.examine(revision));
                walked.step();
            }
            State head = steps.complete() ? steps.state() : null;
            return new Stepwise(
                    start,
                    revisions,
                    head,
                    compareModels(steps, whole),
                    steps.environmentRuns(),
                    steps.fallback().orElse(null));
        }
    }

    /** On the database that was made in one command, which is there earlier; where that cannot be, on the one of the steps. */
    private static ModelComparison compareModels(StepwiseWalk steps, Future<WholeWalks.Whole> whole) {
        ModelComparison compared = steps.complete() ? result(whole).models() : null;
        return compared != null ? compared : steps.compareModels();
    }

    /** What was seen step by step, when all that it needed is put away. */
    private record Stepwise(
            State start,
            List<RevisionWalk> revisions,
            @Nullable State head,
            ModelComparison models,
            int environmentRuns,
            @Nullable String fallback) {}

    /** What was seen of each revision with rows, in upgrade order; empty when rows are not to be looked at. */
    private List<RevisionRows> filled() {
        if (!options.data()) {
            return List.of();
        }
        List<Revision> history = tool.history().revisions();
        List<RevisionRows> rows = new ArrayList<>();
        try (FilledWalk walk = new FilledWalk(new Restoration(tool, server), options)) {
            for (Revision revision : history) {
                rows.add(withRows(walk, revision));
            }
        } catch (DatabaseException | DataReadException | MigrationException e) {
            // What is known of the schema is worth telling all the same.
            while (rows.size() < history.size()) {
                rows.add(RevisionRows.unexamined(String.valueOf(e.getMessage())));
            }
        }
        return rows;
    }

    private RevisionRows withRows(FilledWalk walk, Revision revision) {
        return options.setup()
                .baseline()
                .filter(baseline -> baseline.revisions().contains(revision.id()))
                .map(baseline -> RevisionRows.unexamined(baseline.reason()))
                .orElseGet(() -> walk.examine(revision));
    }

    private static List<RevisionWalk> withRows(List<RevisionWalk> revisions, List<RevisionRows> rows) {
        if (rows.isEmpty()) {
            return revisions;
        }
        List<RevisionWalk> together = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            together.add(revisions.get(i).with(rows.get(i)));
        }
        return together;
    }

    private static <T> T result(Future<T> beside) {
        try {
            return beside.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a walk beside the stepwise one failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the walk was interrupted", e);
        }
    }
}
