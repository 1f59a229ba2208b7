package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a worker last said about its session. */
record SessionState(
        int environmentRuns,
        Optional<String> fallback,
        List<String> versionTables,
        List<String> heads,
        boolean withoutModels) {

    /** Before the first request. */
    static final SessionState FRESH = new SessionState(0, Optional.empty(), List.of(), List.of(), false);

    static SessionState read(JsonNode state) {
        return new SessionState(
                state.path("runs").asInt(),
                Optional.ofNullable(state.path("fallback").textValue()),
                list(state.path("tables")),
                list(state.path("heads")),
                !state.path("models").asBoolean(true));
    }

    private static List<String> list(JsonNode texts) {
        List<String> all = new ArrayList<>();
        texts.forEach(text -> all.add(text.asText()));
        return List.copyOf(all);
    }
}
