package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.tool.MigrationException;
import dev.stairway.tool.ToolFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Reads a project's revisions with a worker of its own. */
final class HistoryReader {

    private final String description;
    private final WorkerLauncher launcher;
    private final Duration limit;
    private final UnaryOperator<String> readable;

    /** {@code readable} turns a file's place in the project into one that people find from where they are. */
    HistoryReader(String description, WorkerLauncher launcher, Duration limit, UnaryOperator<String> readable) {
        this.readable = readable;
        this.description = description;
        this.launcher = launcher;
        this.limit = limit;
    }

    MigrationHistory read() {
        try (Worker worker = launcher.start()) {
            launcher.withoutDatabase(worker);
            JsonNode reply = worker.ask(Worker.object().put("do", "history"), limit, "reading the history");
            if (reply.has("problem")) {
                throw new MigrationException(new HistoryProblem(description, reply.get("problem")).message());
            }
            List<Revision> revisions = new ArrayList<>();
            reply.path("revisions").forEach(revision -> revisions.add(revision(revision)));
            return MigrationHistory.of(revisions);
        } catch (WorkerEnded ended) {
            ToolFailure failure = ended.failure();
            String output = failure.details().isEmpty()
                    ? ""
                    : "\nLast output:\n" + failure.details().indent(2).stripTrailing();
            throw new MigrationException(
                    "%s: the history cannot be read: %s: %s%s"
                            .formatted(description, failure.type(), failure.message(), output),
                    ended);
        }
    }

    private Revision revision(JsonNode revision) {
        return new Revision(
                revision.path("id").asText(),
                list(revision, "parents"),
                list(revision, "dependsOn"),
                list(revision, "labels"),
                revision.path("title").asText(),
                readable.apply(revision.path("location").asText()));
    }

    private static List<String> list(JsonNode revision, String field) {
        List<String> all = new ArrayList<>();
        revision.path(field).forEach(element -> all.add(element.asText()));
        return all;
    }
}
