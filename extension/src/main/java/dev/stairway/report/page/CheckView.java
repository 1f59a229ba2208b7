package dev.stairway.report.page;

import dev.stairway.history.VisibleText;
import dev.stairway.report.ReportedCheck;
import dev.stairway.report.ReportedFinding;
import java.util.List;

/**
 * What was seen of the history as a whole in one respect, on the page.
 *
 * @param name what was looked at
 * @param look how what it comes to looks
 * @param reason why it was not examined; may be empty
 * @param findings what was found
 */
record CheckView(String name, VerdictLook look, String reason, List<FindingView> findings) {

    static CheckView of(ReportedCheck check, Budget budget) {
        boolean red = check.findings().stream().anyMatch(ReportedFinding::red);
        VerdictLook look = switch (check.status()) {
            case AS_EXPECTED -> new VerdictLook("good", "disc", "✓", "✅", "as expected");
            case NOT_EXAMINED -> new VerdictLook("open", "ring", "?", "❔", "not examined");
            case FINDINGS ->
                red
                        ? new VerdictLook("bad", "square", "!", "❌", "findings")
                        : new VerdictLook("note", "triangle", "!", "⚠️", "notes");
        };
        return new CheckView(
                VisibleText.line(check.name()),
                look,
                VisibleText.line(check.reason() == null ? "" : check.reason()),
                check.findings().stream()
                        .map(finding -> FindingView.of(finding, budget))
                        .toList());
    }
}
