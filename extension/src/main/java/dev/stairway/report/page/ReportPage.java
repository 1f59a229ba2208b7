package dev.stairway.report.page;

import dev.stairway.history.VisibleText;
import dev.stairway.report.Answer.Rollback;
import dev.stairway.report.Report;
import dev.stairway.report.ReportedRevision;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A report as one page for a browser, which needs nothing else: no network, no other file. It stays below {@value #LONGEST}
 * bytes, as long as there are not many thousands of revisions: of each revision as much is shown as there is room for.
 */
public final class ReportPage {

    /** The number of bytes below which a page stays. */
    public static final int LONGEST = 4_900_000;

    private static final int FOR_DETAILS = 2_700_000;
    private static final int MOST = 60_000;
    private static final int FOR_WHOLE_HISTORY = 200_000;
    private static final int LINES = 5;

    private ReportPage() {}

    /** The page, as HTML. */
    public static String of(Report report) {
        return Template.fill("report", view(report));
    }

    /** What the template is filled with; every text is made visible before. */
    private record View(
            String style,
            String styleFingerprint,
            String script,
            String scriptFingerprint,
            String title,
            String origin,
            String walked,
            String counts,
            String brokenOff,
            List<AnswerView> answers,
            List<FlightView> flights,
            String pictureSize,
            String pictureLabel,
            List<FilterView> filters,
            int count,
            List<RevisionView> revisions,
            List<CheckView> checks,
            List<Block> notes) {}

    /** One of the questions that come first. */
    private record AnswerView(String question, String tone, List<String> lines) {}

    private static View view(Report report) {
        String style = Template.resource("report.css");
        String script = Template.resource("report.js");
        int all = report.revisions().size();
        int room = Math.min(MOST, FOR_DETAILS / Math.max(1, all));
        List<RevisionView> revisions = new ArrayList<>();
        for (ReportedRevision revision : report.revisions()) {
            revisions.add(RevisionView.of(revision, revisions.size() + 1, report, new Budget(room)));
        }
        Budget whole = new Budget(FOR_WHOLE_HISTORY);
        return new View(
                style,
                Template.fingerprint(style),
                script,
                Template.fingerprint(script),
                VisibleText.line(report.testName()),
                VisibleText.line(report.tool() + " · " + report.database()),
                walked(report),
                ReportWords.counts(report),
                VisibleText.of(report.brokenOff() == null ? "" : report.brokenOff()),
                answers(report),
                FlightView.of(report.revisions()),
                FlightView.isFew(all) ? "few" : "many",
                "The revisions as stairs, from base to head: " + ReportWords.counts(report),
                report.counts().entrySet().stream()
                        .map(entry -> new FilterView(
                                entry.getKey().toString(), VerdictLook.of(entry.getKey()), entry.getValue()))
                        .toList(),
                all,
                revisions,
                report.checks().stream()
                        .map(check -> CheckView.of(check, whole))
                        .toList(),
                notes(report, whole));
    }

    private static String walked(Report report) {
        return "Walked in " + Milliseconds.seconds(report.run().walkMillis()) + ", "
                + report.run()
                        .at()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace('T', ' ')
                        .replace("Z", " UTC");
    }

    private static List<AnswerView> answers(Report report) {
        Rollback rollback = report.answer().rollback();
        String tone = switch (rollback) {
            case YES -> "good";
            case EXCEPT_DECLARED -> "declared";
            case NO -> "bad";
            case NOT_KNOWN -> "open";
        };
        List<AnswerView> answers = new ArrayList<>();
        answers.add(answer("Can it be rolled back?", tone, ReportWords.rollback(report)));
        List<String> lost = report.answer().lost();
        answers.add(answer(
                "What is lost?",
                lost.isEmpty() ? "" : "note",
                lost.isEmpty() ? List.of(ReportWords.nothingLost(report)) : lost));
        List<String> locks = report.answer().locks();
        answers.add(
                answer("What is locked?", "", locks.isEmpty() ? List.of(ReportWords.nothingLocked(report)) : locks));
        return answers;
    }

    private static AnswerView answer(String question, String tone, List<String> lines) {
        return new AnswerView(
                question,
                tone,
                ReportWords.first(lines, LINES).stream()
                        .map(line -> MarkdownText.cut(VisibleText.line(line), 300))
                        .toList());
    }

    private static List<Block> notes(Report report, Budget budget) {
        List<Block> notes = new ArrayList<>();
        if (!report.notWalked().isEmpty()) {
            List<Block.Line> lines = report.notWalked().stream()
                    .map(group -> Block.Line.of(ReportWords.span(group.revisions()) + ": " + group.reason()))
                    .toList();
            notes.add(Block.of("Not walked", "list", lines, budget));
        }
        String advice = report.rollbackAdvice();
        String fallback = report.fallback();
        List<Block.Line> more = Stream.of(
                        advice == null ? "" : "To roll back: " + advice,
                        fallback == null ? "" : "Stepped by single commands: " + fallback,
                        "Schema compared completely; " + ReportWords.rows(report))
                .filter(line -> !line.isEmpty())
                .map(Block.Line::of)
                .toList();
        notes.add(Block.of("How it was walked", "list", more, budget));
        return notes;
    }
}
