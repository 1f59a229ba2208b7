package dev.stairway.report.page;

import dev.stairway.report.Report;
import dev.stairway.report.ReportedCheck;
import dev.stairway.report.ReportedFinding;
import dev.stairway.report.ReportedRevision;
import dev.stairway.verdict.Reversibility;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A report as a short page in GitHub's Markdown, below {@value #LONGEST} characters: the answers, what was found with its
 * remedy, and a line for each revision. What there is no room for is counted, the least important first.
 */
public final class MarkdownSummary {

    /** The number of characters below which a summary stays. */
    public static final int LONGEST = 65_536;

    private static final int FOR_FINDINGS = 34_000;
    private static final int FOR_REVISIONS = 20_000;
    private static final int FACTS = 10;
    private static final int LINES = 5;
    private static final int MOST_ALIKE = 12;

    private final Report report;
    private final StringBuilder page = new StringBuilder();

    private MarkdownSummary(Report report) {
        this.report = report;
    }

    /** The page, with a last line end. */
    public static String of(Report report) {
        MarkdownSummary summary = new MarkdownSummary(report);
        summary.answers();
        summary.findings();
        summary.revisions();
        summary.wholeHistory();
        return summary.page.toString();
    }

    /** What stands in the place of a page for which there is no room. */
    public static String withoutRoom(Report report) {
        return title(report) + "There is no room for this summary; it is in the folder of the report.\n";
    }

    private static String title(Report report) {
        String sign = switch (report.result()) {
            case SAFE -> "✅";
            case FINDINGS -> "❌";
            case BROKEN_OFF -> "❔";
        };
        return "## " + sign + " " + MarkdownText.of(report.testName()) + "\n\n";
    }

    private void answers() {
        page.append(title(report));
        page.append(MarkdownText.of(report.tool() + " · " + report.database() + " · " + ReportWords.counts(report)))
                .append("\n\n");
        page.append("| | |\n|---|---|\n");
        answer("Can it be rolled back?", ReportWords.rollback(report));
        answer("What is lost?", or(report.answer().lost(), ReportWords.nothingLost(report)));
        if (!report.answer().locks().isEmpty()) {
            answer("What locks?", report.answer().locks());
        }
        if (report.rollbackAdvice() != null) {
            answer("To roll back", List.of(report.rollbackAdvice()));
        }
        if (!report.notWalked().isEmpty()) {
            answer(
                    "What was not walked?",
                    report.notWalked().stream()
                            .map(group -> ReportWords.span(group.revisions()) + ": " + group.reason())
                            .toList());
        }
        page.append("\n");
    }

    private static List<String> or(List<String> lines, String otherwise) {
        return lines.isEmpty() ? List.of(otherwise) : lines;
    }

    private void answer(String question, List<String> lines) {
        page.append("| **").append(question).append("** | ");
        page.append(ReportWords.first(lines, LINES).stream()
                        .map(MarkdownText::of)
                        .collect(Collectors.joining("<br>")))
                .append(" |\n");
    }

    private void findings() {
        List<ToldFinding> all = ToldFinding.of(report);
        if (all.isEmpty()) {
            return;
        }
        page.append("### Findings\n\n");
        List<String> parts = parts(all);
        new Budget(FOR_FINDINGS)
                .fill(
                        page,
                        parts,
                        rest -> "_" + rest + " of " + parts.size() + " findings more; all are in report.html._\n\n");
    }

    /** Notes on how revisions are rolled out are told once for each kind. */
    private static List<String> parts(List<ToldFinding> all) {
        Map<String, List<ToldFinding>> alike = new LinkedHashMap<>();
        for (ToldFinding told : all) {
            String key = told.isRollOutNote() ? told.finding().code() : String.valueOf(alike.size());
            alike.computeIfAbsent(key, code -> new ArrayList<>()).add(told);
        }
        return alike.values().stream()
                .map(group -> finding(group.get(0)) + others(group.subList(1, group.size())))
                .toList();
    }

    private static String others(List<ToldFinding> others) {
        List<String> ids = others.stream()
                .map(ToldFinding::revision)
                .filter(Objects::nonNull)
                .map(ReportedRevision::id)
                .distinct()
                .map(MarkdownText::code)
                .toList();
        return ids.isEmpty() ? "" : "The same: " + String.join(", ", ReportWords.first(ids, MOST_ALIKE)) + "\n\n";
    }

    private static String finding(ToldFinding told) {
        ReportedFinding finding = told.finding();
        StringBuilder text = new StringBuilder();
        text.append(told.sign())
                .append(" **")
                .append(MarkdownText.of(finding.code()))
                .append("** ");
        text.append(MarkdownText.of(finding.headline()));
        ReportedRevision revision = told.revision();
        if (revision != null) {
            text.append(" · ").append(MarkdownText.code(revision.id()));
            text.append(revision.message().isEmpty() ? "" : " " + MarkdownText.of(revision.message()));
        }
        text.append(told.isDeclared() ? " _(declared)_" : "").append("\n\n");
        if (!finding.facts().isEmpty()) {
            text.append(MarkdownText.block("diff", ReportWords.first(finding.facts(), FACTS)))
                    .append("\n");
        }
        return text.append("To fix: ")
                .append(MarkdownText.withAnnotations(finding.remedy()))
                .append("\n\n")
                .toString();
    }

    private void revisions() {
        if (report.revisions().isEmpty()) {
            return;
        }
        page.append("### Revisions\n\n| | revision | message | verdict | up / down / up again | findings |\n")
                .append("|---|---|---|---|---|---|\n");
        List<ReportedRevision> shown = shown();
        shown.forEach(revision -> page.append(row(revision)));
        int rest = report.revisions().size() - shown.size();
        if (rest > 0) {
            page.append("\n_")
                    .append(rest)
                    .append(" of ")
                    .append(report.revisions().size());
            page.append(" revisions more; all are in report.html._\n");
        }
        page.append("\n");
    }

    /** In their order; where there is no room for all, those with the worst verdicts. */
    private List<ReportedRevision> shown() {
        List<ReportedRevision> worst = new ArrayList<>(report.revisions());
        worst.sort(Comparator.comparing(ReportedRevision::verdict));
        Budget budget = new Budget(FOR_REVISIONS);
        Set<String> fitting = new HashSet<>();
        for (ReportedRevision revision : worst) {
            if (!budget.take(row(revision))) {
                break;
            }
            fitting.add(revision.id());
        }
        return report.revisions().stream()
                .filter(revision -> fitting.contains(revision.id()))
                .toList();
    }

    private String row(ReportedRevision revision) {
        Reversibility verdict = revision.verdict();
        List<String> codes = revision.findings().stream()
                .map(ReportedFinding::code)
                .distinct()
                .toList();
        String said = codes.isEmpty() || verdict == Reversibility.DECLARED_IRREVERSIBLE
                ? MarkdownText.of(MarkdownText.cut(revision.reason(), 100))
                : MarkdownText.of(String.join(", ", codes));
        return "| %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        VerdictLook.of(verdict).sign(),
                        MarkdownText.code(revision.id()),
                        MarkdownText.of(revision.message()),
                        MarkdownText.of(verdict.toString()),
                        Milliseconds.ofLegs(report, revision.id()),
                        said);
    }

    private void wholeHistory() {
        if (report.checks().isEmpty()) {
            return;
        }
        page.append("### The history as a whole\n\n| | |\n|---|---|\n");
        for (ReportedCheck check : report.checks()) {
            String status = switch (check.status()) {
                case AS_EXPECTED -> "✅ as expected";
                case FINDINGS ->
                    "❌ "
                            + check.findings().stream()
                                    .map(ReportedFinding::code)
                                    .distinct()
                                    .collect(Collectors.joining(", "));
                case NOT_EXAMINED -> "❔ not examined: " + MarkdownText.of(check.reason() == null ? "" : check.reason());
            };
            page.append("| ")
                    .append(MarkdownText.of(check.name()))
                    .append(" | ")
                    .append(status)
                    .append(" |\n");
        }
        page.append("\nSchema compared completely; ").append(ReportWords.rows(report));
        page.append(". Walked in ")
                .append(Milliseconds.seconds(report.run().walkMillis()))
                .append(".\n");
    }
}
