package dev.stairway.report.page;

import dev.stairway.history.VisibleText;
import dev.stairway.report.ReportedFinding;
import dev.stairway.verdict.FindingCode.Severity;

/**
 * A finding on the page.
 *
 * @param code its number
 * @param tone {@code bad} when it turns a check red, else {@code note} or {@code declared}
 * @param weight the same in a word
 * @param headline what happened
 * @param facts the details
 * @param remedy the next move
 */
record FindingView(String code, String tone, String weight, String headline, Block facts, String remedy) {

    static FindingView of(ReportedFinding finding, Budget budget) {
        boolean declared = !finding.red() && finding.severity() == Severity.ERROR;
        return new FindingView(
                VisibleText.line(finding.code()),
                finding.red() ? "bad" : declared ? "declared" : "note",
                finding.red() ? "error" : declared ? "declared" : "note",
                budget.shown(VisibleText.line(finding.headline()), 1_000),
                Block.of(
                        "", "diff", finding.facts().stream().map(Block.Line::of).toList(), budget),
                budget.shown(VisibleText.line(finding.remedy()), 2_000));
    }
}
