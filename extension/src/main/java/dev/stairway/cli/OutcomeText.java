package dev.stairway.cli;

import dev.stairway.history.VisibleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What checks ended with, as text: each failure in full, what was not examined in one line for each reason, and the counts. */
final class OutcomeText {

    private final Outcomes outcomes;

    OutcomeText(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** The lines, ending with the counts. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        outcomes.that(CheckOutcome::failed).forEach(outcome -> {
            lines.add("");
            lines.add((outcome.finding() ? "RED  " : "ERROR  ") + VisibleText.line(outcome.name()));
            VisibleText.of(Wording.of(outcome.message())).lines().forEach(lines::add);
        });
        notExamined(lines);
        lines.add("");
        lines.add(counts());
        return lines;
    }

    private void notExamined(List<String> lines) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        outcomes.that(CheckOutcome::notExamined)
                .forEach(outcome -> byReason.computeIfAbsent(reason(outcome), reason -> new ArrayList<>())
                        .add(VisibleText.line(outcome.name())));
        if (!byReason.isEmpty()) {
            lines.add("");
            lines.add("NOT EXAMINED");
        }
        byReason.forEach((reason, names) -> {
            String more = names.size() == 1 ? "" : " and " + (names.size() - 1) + " more";
            lines.add("  " + names.get(0) + more + ": " + reason);
        });
    }

    private static String reason(CheckOutcome outcome) {
        String message = VisibleText.of(Wording.of(outcome.message()));
        String reason = message.startsWith("not examined: ") ? message.substring("not examined: ".length()) : message;
        return reason.lines().findFirst().orElse("no reason is given");
    }

    private String counts() {
        int checks = outcomes.all().size();
        int errors = outcomes.that(CheckOutcome::couldNotRun).size();
        int red = outcomes.that(CheckOutcome::failed).size() - errors;
        int open = outcomes.that(CheckOutcome::notExamined).size();
        String verdict = switch (outcomes.status()) {
            case SAFE -> "SAFE";
            case FINDINGS -> "FINDINGS";
            case COULD_NOT_RUN -> "COULD NOT RUN";
        };
        return "%s: %d %s, %d passed, %d red, %d not examined%s"
                .formatted(
                        verdict,
                        checks,
                        checks == 1 ? "check" : "checks",
                        checks - red - errors - open,
                        red,
                        open,
                        errors == 0 ? "" : ", " + errors + " could not run");
    }
}
