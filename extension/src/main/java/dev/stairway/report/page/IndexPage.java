package dev.stairway.report.page;

import dev.stairway.history.VisibleText;
import dev.stairway.report.Report;
import dev.stairway.report.ReportedRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** One page over all reports in a folder, which leads to each. */
public final class IndexPage {

    private static final int STRIP = 400;
    private static final double HIGHEST = 10;

    private IndexPage() {}

    /**
     * The page, as HTML.
     *
     * @param reports the reports under the links that lead to their pages
     * @param unreadable why others cannot be read, under the names of their files
     */
    public static String of(SortedMap<String, Report> reports, SortedMap<String, String> unreadable) {
        String style = Template.resource("report.css");
        List<Entry> entries = new ArrayList<>();
        reports.forEach((link, report) -> entries.add(entry(link, report)));
        List<String> problems =
                unreadable.entrySet().stream().map(IndexPage::problem).toList();
        return Template.fill(
                "index", new View(style, Template.fingerprint(style), entries, problems, summary(reports)));
    }

    private record View(
            String style, String styleFingerprint, List<Entry> entries, List<String> problems, String summary) {}

    /** One report in the list. */
    private record Entry(
            String link,
            VerdictLook look,
            String name,
            String origin,
            String sentence,
            String counts,
            int width,
            List<Piece> pieces) {}

    /** Some revisions in the strip, those of the worst verdict deciding how it looks. */
    private record Piece(String tone, int place, double top, double height) {}

    private static String problem(Map.Entry<String, String> entry) {
        return VisibleText.line(entry.getKey() + ": " + entry.getValue());
    }

    private static String summary(SortedMap<String, Report> reports) {
        long safe = reports.values().stream()
                .filter(report -> report.result() == Report.Result.SAFE)
                .count();
        return safe + " of " + reports.size() + (reports.size() == 1 ? " report has" : " reports have")
                + " no red check";
    }

    private static Entry entry(String link, Report report) {
        return new Entry(
                link,
                look(report.result()),
                VisibleText.line(report.testName()),
                VisibleText.line(report.tool() + " · " + report.database()),
                VisibleText.line(report.answer().sentence()),
                ReportWords.counts(report),
                Math.max(1, Math.min(STRIP, report.revisions().size())),
                pieces(report.revisions()));
    }

    private static VerdictLook look(Report.Result result) {
        return switch (result) {
            case SAFE -> new VerdictLook("good", "disc", "✓", "✅", "no red check");
            case FINDINGS -> new VerdictLook("bad", "square", "!", "❌", "red checks");
            case BROKEN_OFF -> new VerdictLook("open", "ring", "?", "❔", "not examined");
        };
    }

    private static List<Piece> pieces(List<ReportedRevision> revisions) {
        List<Piece> pieces = new ArrayList<>();
        int count = Math.min(STRIP, revisions.size());
        for (int i = 0; i < count; i++) {
            List<ReportedRevision> together =
                    revisions.subList(i * revisions.size() / count, (i + 1) * revisions.size() / count);
            VerdictLook worst = together.stream()
                    .map(ReportedRevision::verdict)
                    .sorted()
                    .findFirst()
                    .map(VerdictLook::of)
                    .orElseThrow();
            double height = HIGHEST * (i + 1.0) / count / 2 + HIGHEST / 2;
            pieces.add(new Piece(worst.tone(), i, HIGHEST - height, height));
        }
        return pieces;
    }
}
