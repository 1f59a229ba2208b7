package dev.stairway.tool.alembic;

import com.fasterxml.jackson.databind.JsonNode;
import dev.stairway.tool.ModelComparison;
import dev.stairway.tool.ModelComparison.Compared;
import dev.stairway.tool.ModelComparison.NotExamined;
import dev.stairway.tool.ToolFailure;
import java.util.ArrayList;
import java.util.List;

/** What a worker answers when it is asked to compare the database with the models. */
record ModelAnswer(FailureReader failures, String description) {

    static final String DOING = "comparing the models with the migrations";

    /** What is known without asking when {@code env.py} hands in no metadata. */
    static final NotExamined WITHOUT_MODELS =
            new NotExamined("target_metadata in env.py is None, so there are no models to compare with");

    ModelComparison read(JsonNode answer) {
        if (answer.has("problem")) {
            return failed(failures.problem(new HistoryProblem(description, answer.path("problem"))));
        }
        if (answer.has("failure")) {
            return failed(failures.read(answer.path("failure")));
        }
        JsonNode models = answer.path("models");
        if (models.has("reason")) {
            return WITHOUT_MODELS;
        }
        List<String> differences = new ArrayList<>();
        models.path("differences").forEach(line -> differences.add(line.asText()));
        return new Compared(differences, models.path("command").asText());
    }

    /** An error is no difference: nothing is known of the models then. */
    static NotExamined failed(ToolFailure failure) {
        String details = failure.details().isBlank()
                ? ""
                : "\n" + failure.details().indent(2).stripTrailing();
        return new NotExamined("Alembic's comparison fails: " + failure.type() + ": " + failure.message() + details);
    }
}
