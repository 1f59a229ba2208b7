package dev.stairway.report;

import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingCode.Severity;
import java.util.List;

/**
 * Something that was found.
 *
 * @param code the number under which the documentation explains it: {@code SW102}
 * @param severity how much such a finding counts
 * @param red whether it turns a built-in check red; not when it is declared, or a note
 * @param headline what happened, in one line
 * @param facts the details, one line each; may be empty
 * @param remedy the next move
 * @param page where it is explained, from the root of Stairway's documentation
 */
public record ReportedFinding(
        String code, Severity severity, boolean red, String headline, List<String> facts, String remedy, String page) {

    public ReportedFinding {
        facts = List.copyOf(facts);
    }

    static ReportedFinding of(Finding finding, boolean red) {
        return new ReportedFinding(
                finding.code().number(),
                finding.code().severity(),
                red,
                HiddenPasswords.in(finding.headline()),
                finding.facts().stream().map(HiddenPasswords::in).toList(),
                HiddenPasswords.in(finding.remedy()),
                finding.code().page());
    }
}
