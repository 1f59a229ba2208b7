package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stairway.tool.Direction;
import java.util.ArrayList;
import java.util.List;

/** How a target is to be reached from where a database stands. */
record TargetPlan(Direction direction, String target, List<String> heads) {

    /** The revisions to go through, as the worker answered; an error of the caller when there is no such way. */
    List<String> read(JsonNode answer) {
        if (answer.has("impossible")) {
            throw new IllegalArgumentException("%s to %s is not possible: %s\nThe database stands at %s"
                    .formatted(direction, target, answer.path("impossible").asText(), place()));
        }
        if (!answer.path("there").asBoolean()) {
            throw new IllegalArgumentException(
                    direction == Direction.UPGRADE
                            ? "the database is beyond " + target + " already: use downgradeTo(\"" + target + "\")"
                            : "the database has not reached " + target + " yet: use upgradeTo(\"" + target + "\")");
        }
        List<String> revisions = new ArrayList<>();
        answer.path("plan").forEach(revision -> revisions.add(revision.asText()));
        return revisions;
    }

    private String place() {
        return heads.isEmpty() ? "base" : String.join(", ", heads);
    }
}
