package dev.stairway.report.page;

import dev.stairway.history.VisibleText;
import dev.stairway.report.Report;
import dev.stairway.report.ReportedFinding;
import dev.stairway.report.ReportedLeg;
import dev.stairway.report.ReportedRevision;
import dev.stairway.report.ReportedRows;
import dev.stairway.report.ReportedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One revision on the page.
 *
 * @param number its place in upgrade order, from 1
 * @param id its identifier
 * @param message its message; may be empty
 * @param verdict the verdict as it is called
 * @param look how the verdict looks
 * @param times how long its legs took; may be empty
 * @param teaser what is to be known at once: a reason, or the first finding; may be empty
 * @param origin where it is and what it comes after
 * @param kept where its database is kept; may be empty
 * @param findings what was found
 * @param legs the legs
 * @param rows what is told of rows
 */
record RevisionView(
        int number,
        String id,
        String message,
        String verdict,
        VerdictLook look,
        String times,
        String teaser,
        String origin,
        String kept,
        List<FindingView> findings,
        List<LegView> legs,
        List<Block> rows) {

    static RevisionView of(ReportedRevision revision, int number, Report report, Budget budget) {
        List<LegView> legs = new ArrayList<>();
        String message = budget.shown(VisibleText.line(revision.message()), 2_000);
        String teaser = budget.shown(VisibleText.line(teaser(revision)), 500);
        String origin = budget.shown(VisibleText.line(origin(revision)), 1_000);
        List<FindingView> findings = revision.findings().stream()
                .map(finding -> FindingView.of(finding, budget))
                .toList();
        List<Block> rows = Optional.ofNullable(revision.rows())
                .map(seen -> rows(seen, budget))
                .orElse(List.of());
        for (ReportedLeg leg : revision.legs()) {
            legs.add(LegView.of(leg, revision.legs(), report, revision.id(), budget));
        }
        return new RevisionView(
                number,
                MarkdownText.cut(VisibleText.line(revision.id()), 100),
                message,
                revision.verdict().toString(),
                VerdictLook.of(revision.verdict()),
                Milliseconds.ofLegs(report, revision.id()),
                teaser,
                origin,
                VisibleText.line(report.run().keptAt().getOrDefault(revision.id(), "")),
                findings,
                legs,
                rows);
    }

    private static String teaser(ReportedRevision revision) {
        if (!revision.reason().isEmpty()) {
            return revision.reason();
        }
        if (!revision.findings().isEmpty()
                && revision.findings().stream()
                        .allMatch(finding -> new ToldFinding(finding, revision).isRollOutNote())) {
            return "rolling out: "
                    + revision.findings().stream()
                            .map(ReportedFinding::code)
                            .distinct()
                            .collect(Collectors.joining(", "));
        }
        return revision.findings().stream()
                .min(Comparator.comparing(finding -> !finding.red()))
                .map(finding -> finding.code() + " " + finding.headline() + more(revision.findings()))
                .orElse("");
    }

    private static String more(List<ReportedFinding> findings) {
        return findings.size() == 1 ? "" : " (and " + (findings.size() - 1) + " more)";
    }

    private static String origin(ReportedRevision revision) {
        List<String> parts = new ArrayList<>();
        if (!revision.location().isEmpty()) {
            parts.add(revision.location());
        }
        parts.add(revision.parents().isEmpty() ? "a base" : "after " + String.join(" and ", revision.parents()));
        if (!revision.dependsOn().isEmpty()) {
            parts.add("depends on " + String.join(", ", revision.dependsOn()));
        }
        if (!revision.labels().isEmpty()) {
            parts.add("branch " + String.join(", ", revision.labels()));
        }
        return String.join(" · ", parts);
    }

    private static List<Block> rows(ReportedRows rows, Budget budget) {
        List<Block> blocks = new ArrayList<>();
        String seen = rows.notExamined() != null
                ? "not examined: " + rows.notExamined()
                : "%d rows in %d tables before the upgrade; after the downgrade %s"
                        .formatted(rows.rows(), rows.filledTables(), came(rows));
        List<Block.Line> lines = new ArrayList<>(List.of(Block.Line.of(seen)));
        rows.failures().forEach(failure -> lines.add(Block.Line.of(failure)));
        rows.unfilled().forEach(table -> lines.add(Block.Line.of("without rows: " + table)));
        blocks.add(Block.of("Rows", "list", lines, budget));
        for (ReportedTable table : rows.changed()) {
            blocks.add(Block.of(
                    table.table(),
                    "sql",
                    List.of(Block.Line.of(table.lines().stream().collect(Collectors.joining("\n")))),
                    budget));
        }
        if (!rows.late().isEmpty()) {
            List<Block.Line> late = rows.late().stream().map(Block.Line::of).toList();
            blocks.add(Block.of("Rows that a late rollback would meet", "list", late, budget));
        }
        rows.written()
                .forEach(written -> blocks.add(Block.of(
                        "Rows written by "
                                + written.leg()
                                        .toString()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '),
                        "list",
                        LegView.counts(written.tables()),
                        budget)));
        return blocks;
    }

    private static String came(ReportedRows rows) {
        return rows.changed().isEmpty() && rows.failures().isEmpty() ? "the same" : "as below";
    }
}
