package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a worker last said about its session. */
record SessionState(
        int environmentRuns,
        Optional<String> fallback,
        Optional<String> versionTable,
        List<String> heads,
        boolean withoutModels) {

    /** Before the first request. */
    static final SessionState FRESH = new SessionState(0, Optional.empty(), Optional.empty(), List.of(), false);

    static SessionState read(JsonNode state) {
        List<String> heads = new ArrayList<>();
        state.path("heads").forEach(head -> heads.add(head.asText()));
        boolean withoutModels = !state.path("models").asBoolean(true);
        return new SessionState(
                state.path("runs").asInt(), text(state, "fallback"), text(state, "table"), heads, withoutModels);
    }

    private static Optional<String> text(JsonNode state, String field) {
        return Optional.ofNullable(state.path(field).textValue());
    }
}
