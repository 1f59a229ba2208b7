package dev.stairway.verdict;

import dev.stairway.tool.ModelComparison;
import dev.stairway.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was found about the models in the project's code: a pure function of the walk. */
public final class ModelFindings {

    private static final String LEGEND =
            "add_… is in the models only, remove_… in the database only, modify_… goes from the database to the models";

    private ModelFindings() {}

    /** What the words mean that stand in these lines. */
    private static String legend(List<String> lines) {
        return lines.stream().anyMatch(line -> line.matches("(add|remove|modify)_.*")) ? LEGEND + "; " : "";
    }

    /** That the models and the migrations differ; empty when they do not, or were not compared. */
    public static Optional<Finding> of(Walk walk) {
        if (!(walk.models() instanceof ModelComparison.Compared compared)
                || compared.differences().isEmpty()) {
            return Optional.empty();
        }
        List<String> facts = new ArrayList<>(compared.differences());
        facts.add("(" + legend(facts) + compared.command() + " says the same)");
        return Optional.of(new Finding(
                FindingCode.MODELS_DIFFER,
                "the models and the migrations differ",
                facts,
                "add a revision that makes the change, or correct the models"));
    }
}
