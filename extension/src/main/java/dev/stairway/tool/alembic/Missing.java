package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next move where the project asked for something that is not there. */
final class Missing {

    private Missing() {}

    /** What to do about variables that are not set, or a module that cannot be found; empty when it is none of these. */
    static Optional<String> of(JsonNode facts) {
        if (facts.has("variables")) {
            List<String> names = new ArrayList<>();
            facts.path("variables").forEach(name -> names.add(name.asText()));
            return Optional.of("set what it needs: " + Handing.in(Handing.ENVIRONMENT, names, "url", "..."));
        }
        return facts.has("module") ? Optional.of(module(facts)) : Optional.empty();
    }

    private static String module(JsonNode facts) {
        String module = facts.path("module").asText();
        String folder = facts.path("folder").asText();
        if (facts.has("drivers")) {
            String there = facts.path("drivers").path(0).asText();
            return "the driver %s is not installed, but %s is: hand in a URL that names it, ${url+%s}, or install %s"
                    .formatted(module, there, there, module);
        }
        return folder.isEmpty()
                ? "install %s where the project's Python is, or name the folder that has it: @Alembic(environment = \"PYTHONPATH=...\")"
                        .formatted(module)
                : "the module %s is in %s, seen from the working directory: @Alembic(environment = \"PYTHONPATH=%s\")"
                        .formatted(module, folder, folder);
    }
}
