package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stairway.tool.Direction;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationStep;
import dev.stairway.tool.ModelComparison;
import dev.stairway.tool.OfflineSql;
import dev.stairway.tool.StepOutcome;
import dev.stairway.tool.StepOutcome.Applied;
import dev.stairway.tool.StepOutcome.Raised;
import dev.stairway.tool.ToolFailure;
import dev.stairway.tool.TracedStep;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A worker on one database; {@code env.py} runs at the first request that needs it. */
final class AlembicSession implements MigrationSession {

    private final String description;
    private final Worker worker;
    private final FailureReader failures;
    private final Duration limit;
    private final Supplier<Worker> another;
    private SessionState state = SessionState.FRESH;
    private boolean over;

    AlembicSession(
            String description, Worker worker, FailureReader failures, Duration limit, Supplier<Worker> another) {
        this.description = description;
        this.worker = worker;
        this.failures = failures;
        this.limit = limit;
        this.another = another;
    }

    @Override
    public StepOutcome apply(MigrationStep step) {
        return ask(request(step), step.toString());
    }

    @Override
    public TracedStep applyTraced(MigrationStep step) {
        TraceReader trace = new TraceReader(failures);
        StepOutcome outcome = ask(request(step).put("trace", true), step.toString(), trace::read);
        return new TracedStep(outcome, trace.read());
    }

    private static ObjectNode request(MigrationStep step) {
        return Worker.object()
                .put("do", "step")
                .put("revision", step.revision().id())
                .put("direction", word(step.direction()));
    }

    @Override
    public StepOutcome upgradeToHead() {
        return whole(Direction.UPGRADE, Set.of(), "upgrade to head");
    }

    @Override
    public StepOutcome downgradeToBase() {
        return downgradeToBase(Set.of());
    }

    @Override
    public StepOutcome downgradeToBase(Set<String> staying) {
        return whole(Direction.DOWNGRADE, staying, "downgrade to base");
    }

    @Override
    public StepOutcome stamp(String revision) {
        return ask(Worker.object().put("do", "stamp").put("revision", revision), "stamp " + revision);
    }

    @Override
    public StepOutcome run(String program) {
        return ask(Worker.object().put("do", "program").put("program", program), "running the program");
    }

    @Override
    public OfflineSql write(Direction direction, Set<String> staying) {
        StringBuilder sql = new StringBuilder();
        StepOutcome outcome = ask(
                overAll("sql", direction, staying),
                "writing the SQL of the " + direction,
                reply -> sql.append(reply.path("sql").asText()));
        return outcome instanceof Raised raised
                ? new OfflineSql.Refused(raised.failure())
                : new OfflineSql.Written(sql.toString());
    }

    @Override
    public List<String> plan(Direction direction, String target) {
        refresh();
        ObjectNode request = Worker.object().put("do", "plan");
        request.put("direction", word(direction)).put("target", target);
        return new TargetPlan(direction, target, state.heads()).read(answer(request, direction + " to " + target));
    }

    @Override
    public ModelComparison compareModels() {
        if (state.withoutModels()) {
            return ModelAnswer.WITHOUT_MODELS;
        }
        // Revisions that ran in this process may have changed the models in its memory.
        try (Worker fresh = another.get()) {
            return new ModelAnswer(failures, description)
                    .read(fresh.ask(Worker.object().put("do", "models"), limit, ModelAnswer.DOING));
        } catch (WorkerEnded ended) {
            return ModelAnswer.failed(failures.hide(ended.failure()));
        }
    }

    @Override
    public List<String> current() {
        refresh();
        return state.heads();
    }

    @Override
    public List<String> bookkeepingTables() {
        if (state.versionTables().isEmpty()) {
            refresh();
        }
        return state.versionTables();
    }

    @Override
    public Optional<String> fallback() {
        return state.fallback();
    }

    @Override
    public int environmentRuns() {
        return state.environmentRuns();
    }

    @Override
    public String output() {
        return worker.output();
    }

    @Override
    public void close() {
        over = true;
        worker.close();
    }

    /** The process, for tests that look whether it is gone. */
    ProcessHandle process() {
        return worker.handle();
    }

    private StepOutcome whole(Direction direction, Set<String> staying, String doing) {
        return ask(overAll("whole", direction, staying), doing);
    }

    private static ObjectNode overAll(String what, Direction direction, Set<String> staying) {
        ObjectNode request = Worker.object().put("do", what).put("direction", word(direction));
        staying.forEach(request.putArray("staying")::add);
        return request;
    }

    private void refresh() {
        if (ask(Worker.object().put("do", "heads"), "reading the current revision") instanceof Raised raised) {
            ToolFailure failure = raised.failure();
            throw new MigrationException("%s: the current revision cannot be read: %s: %s%s%s"
                    .formatted(
                            description,
                            failure.type(),
                            failure.message(),
                            below("", failure.details()),
                            printed(failure)));
        }
    }

    /** What only says something, of which nothing but the end of the worker can go wrong. */
    private JsonNode answer(ObjectNode request, String doing) {
        refuseWhenOver(doing);
        try {
            return worker.ask(request, limit, doing);
        } catch (WorkerEnded ended) {
            over = true;
            throw new MigrationException(description + ": " + failures.hide(ended.failure()), ended);
        }
    }

    private void refuseWhenOver(String doing) {
        if (over) {
            throw new IllegalStateException(description + ": this session is over, " + doing + " cannot be run");
        }
    }

    /** What the project printed, unless the failure says it. */
    private String printed(ToolFailure failure) {
        String last = worker.lastOutput();
        return failure.details().contains(last) ? "" : below("\nLast output:", last);
    }

    private static String below(String heading, String lines) {
        return lines.isEmpty() ? "" : heading + "\n" + lines.indent(2).stripTrailing();
    }

    private StepOutcome ask(ObjectNode request, String doing) {
        return ask(request, doing, reply -> {});
    }

    private StepOutcome ask(ObjectNode request, String doing, Consumer<JsonNode> listener) {
        refuseWhenOver(doing);
        long started = System.nanoTime();
        try {
            JsonNode reply = worker.ask(request, limit, doing);
            listener.accept(reply);
            return outcome(reply, started);
        } catch (WorkerEnded ended) {
            over = true;
            return new Raised(failures.hide(ended.failure()), since(started));
        }
    }

    private StepOutcome outcome(JsonNode reply, long started) {
        if (reply.has("problem")) {
            over = true;
            return new Raised(failures.problem(new HistoryProblem(description, reply.get("problem"))), since(started));
        }
        state = SessionState.read(reply.path("state"));
        double seconds = reply.path("seconds").asDouble();
        Duration duration = reply.has("seconds") ? Duration.ofNanos((long) (seconds * 1e9)) : since(started);
        if (!reply.has("failure")) {
            return new Applied(duration);
        }
        ToolFailure failure = failures.read(reply.get("failure"));
        over = failure.fatal();
        return new Raised(failure, duration);
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }
}
