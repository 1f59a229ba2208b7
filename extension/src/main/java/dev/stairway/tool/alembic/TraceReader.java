package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stairway.trace.LockMode;
import dev.stairway.trace.StepTrace;
import dev.stairway.trace.TraceGap;
import dev.stairway.trace.TracedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what a worker tells of a step that it ran. */
final class TraceReader {

    private final FailureReader failures;
    private StepTrace seen = StepTrace.nothing("the worker ended before it could tell what it ran");

    TraceReader(FailureReader failures) {
        this.failures = failures;
    }

    /** What was read; before that, that nothing was. */
    StepTrace read() {
        return seen;
    }

    /** Takes it out of a reply. */
    void read(JsonNode reply) {
        JsonNode trace = reply.path("trace");
        if (trace.isMissingNode()) {
            return;
        }
        seen = new StepTrace(
                all(trace.path("statements"), this::statement),
                all(trace.path("locks"), TraceReader::lock).stream()
                        .flatMap(Optional::stream)
                        .toList(),
                all(trace.path("files"), file -> new StepTrace.File(number(file, 0), number(file, 1), place(file, 2))),
                all(
                        trace.path("rows"),
                        rows -> new StepTrace.Rows(number(rows, 0), number(rows, 1), number(rows, 2), number(rows, 3))),
                all(
                        trace.path("gaps"),
                        gap -> new TraceGap(
                                TraceGap.Part.valueOf(gap.path(0).asText()),
                                gap.path(1).asText())));
    }

    private TracedStatement statement(JsonNode told) {
        return new TracedStatement(
                failures.hide(told.path(0).asText()),
                place(told, 1),
                Duration.ofNanos((long) (told.path(2).asDouble() * 1e9)),
                number(told, 3),
                place(told, 4),
                told.path(5).asBoolean());
    }

    /** A lock; empty for a mode that no statement of SQL takes. */
    private static Optional<StepTrace.Lock> lock(JsonNode told) {
        return LockMode.named(told.path(1).asText())
                .map(mode ->
                        new StepTrace.Lock(number(told, 0), mode, place(told, 2), Duration.ofMillis(number(told, 3))));
    }

    private static long number(JsonNode told, int index) {
        return told.path(index).asLong();
    }

    private static int place(JsonNode told, int index) {
        return told.path(index).asInt();
    }

    private static <T> List<T> all(JsonNode told, Function<JsonNode, T> each) {
        List<T> all = new ArrayList<>();
        told.forEach(node -> all.add(each.apply(node)));
        return all;
    }
}
