package dev.stairway.report;

import dev.stairway.history.VisibleText;
import dev.stairway.verdict.Finding;
import dev.stairway.verdict.HeadFindings;
import dev.stairway.verdict.HistoryFindings;
import dev.stairway.verdict.ModelFindings;
import dev.stairway.verdict.OtherWaysFindings;
import dev.stairway.verdict.Reversibility;
import dev.stairway.verdict.RevisionVerdict;
import dev.stairway.walk.Leg;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionRows;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A walk on one screen: a line for each revision with its verdict, then what is to be said of the whole. */
public final class WalkSummary {

    private static final int WIDEST = 40;
    private static final int FACTS = 3;

    private final Walk walk;
    private final List<String> lines = new ArrayList<>();

    private WalkSummary(Walk walk) {
        this.walk = walk;
    }

    /** The summary of a walk, under the name of the class that it was done for; several lines without a last line end. */
    public static String of(String testClass, Walk walk) {
        WalkSummary summary = new WalkSummary(walk);
        summary.lines.add("Stairway · " + testClass + " · " + walk.tool() + " · " + walk.database());
        summary.revisions();
        summary.wholeHistory();
        summary.counts();
        summary.lines.addAll(RollOutSummary.lines(walk));
        summary.cost();
        return summary.lines.stream().map(VisibleText::of).collect(Collectors.joining("\n"));
    }

    private void revisions() {
        int ids = widest(
                walk.revisions().stream().map(revision -> revision.revision().id()));
        int titles = widest(
                walk.revisions().stream().map(revision -> revision.revision().shownTitle()));
        for (List<RevisionVerdict> alike : alike()) {
            if (alike.size() > FACTS) {
                lines.add(together(alike));
            } else {
                alike.forEach(verdict -> revision(verdict, ids, titles));
            }
        }
    }

    private void revision(RevisionVerdict verdict, int ids, int titles) {
        String line = "  %s  %s  %-21s  %s  %s"
                .formatted(
                        pad(verdict.revision().id(), ids),
                        pad(verdict.revision().shownTitle(), titles),
                        verdict.reversibility(),
                        walk.revision(verdict.revision().id())
                                .map(WalkSummary::times)
                                .orElse(""),
                        firstLine(verdict));
        lines.add(line.stripTrailing());
        verdict.findings().forEach(finding -> told(finding, verdict));
    }

    /** All revisions in order; those that follow each other and were not examined for the same reason are together. */
    private List<List<RevisionVerdict>> alike() {
        List<List<RevisionVerdict>> groups = new ArrayList<>();
        for (RevisionWalk revision : walk.revisions()) {
            RevisionVerdict verdict = RevisionVerdict.of(revision);
            List<RevisionVerdict> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty()
                    && verdict.reversibility() == Reversibility.NOT_CHECKED
                    && last.get(0).reversibility() == Reversibility.NOT_CHECKED
                    && last.get(0).reason().equals(verdict.reason())) {
                last.add(verdict);
            } else {
                groups.add(new ArrayList<>(List.of(verdict)));
            }
        }
        return groups;
    }

    private static String together(List<RevisionVerdict> alike) {
        return "  %s … %s  (%d revisions)  %s  %s"
                .formatted(
                        alike.get(0).revision().id(),
                        alike.get(alike.size() - 1).revision().id(),
                        alike.size(),
                        alike.get(0).reversibility(),
                        firstLine(alike.get(0)));
    }

    private static String firstLine(RevisionVerdict verdict) {
        return verdict.reason().lines().findFirst().orElse("");
    }

    /** A finding's headline and first facts, unless the verdict's own line says it all. */
    private void told(Finding finding, RevisionVerdict verdict) {
        if (verdict.reversibility() == Reversibility.NOT_CHECKED || verdict.isDeclared()) {
            return;
        }
        told(finding);
    }

    private void told(Finding finding) {
        lines.add("      " + finding);
        // A line that says "one more" would be as long as the one that it hides.
        int shown = finding.facts().size() == FACTS + 1 ? FACTS + 1 : FACTS;
        finding.facts().stream().limit(shown).forEach(fact -> lines.add("        " + fact));
        int more = finding.facts().size() - shown;
        if (more > 0) {
            lines.add("        and " + more + " lines more");
        }
    }

    private void wholeHistory() {
        List<Finding> findings = Stream.concat(
                        HistoryFindings.ofHistory(walk.history()).stream(),
                        Stream.concat(
                                HistoryFindings.ofRoundTrip(walk).stream(), HistoryFindings.ofBase(walk).stream()))
                .toList();
        boolean complete = walk.wholeHistory().runs().size() == 3;
        String verdict = !findings.isEmpty()
                ? "findings"
                : walk.whyNothing().isPresent() ? "NOT_CHECKED" : complete ? "as expected" : "NOT_CHECKED beyond head";
        lines.add("  base → head → base → head in single commands: " + verdict);
        findings.forEach(this::told);
        otherWays();
        List<Finding> ofHead = Stream.concat(HeadFindings.of(walk).stream(), ModelFindings.of(walk).stream())
                .toList();
        if (!ofHead.isEmpty()) {
            lines.add("  at head: findings");
        }
        ofHead.forEach(this::told);
    }

    private void otherWays() {
        List<String> asked = new ArrayList<>();
        walk.otherWays().offline().ifPresent(way -> asked.add("as SQL written offline"));
        walk.otherWays().otherSchema().ifPresent(way -> asked.add("in another schema than public"));
        if (!asked.isEmpty()) {
            List<Finding> findings = OtherWaysFindings.of(walk);
            boolean complete = walk.wholeHistory().after(Leg.DOWN).isPresent();
            String verdict = !findings.isEmpty() ? "findings" : complete ? "as expected" : "NOT_CHECKED beyond head";
            lines.add("  base → head → base " + String.join(" and ", asked) + ": " + verdict);
            findings.forEach(this::told);
        }
    }

    private void counts() {
        Map<Reversibility, Long> counts = new TreeMap<>();
        walk.revisions()
                .forEach(revision -> counts.merge(RevisionVerdict.of(revision).reversibility(), 1L, Long::sum));
        String listed = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        lines.add("  " + walk.history() + (listed.isEmpty() ? "" : ": " + listed));
        lines.add("  Schema compared completely; " + rows() + ".");
    }

    /** What was done with rows: at the revision that met most of them. */
    private String rows() {
        return walk.revisions().stream()
                .flatMap(revision -> revision.withRows().stream())
                .max(Comparator.comparingLong(RevisionRows::rows))
                .map(most -> "rows compared, up to %d in %d tables"
                        .formatted(
                                most.rows(),
                                most.seeded().tables().size()
                                        - most.seeded().unfilled().size()))
                .orElse("rows were not examined");
    }

    private void cost() {
        if (walk.rollbackAdvice() != null) {
            lines.add("  To roll back: " + walk.rollbackAdvice() + ".");
        }
        Walk.Cost cost = walk.cost();
        String runs = cost.environmentRuns() == 1 ? "once" : cost.environmentRuns() + " times";
        String stepping = cost.environmentRuns() == 0 ? "" : "; stepping ran env.py " + runs;
        lines.add("  Server started in " + seconds(cost.serverStart()) + ", walked in " + seconds(cost.walk())
                + stepping + ".");
        if (cost.fallback() != null) {
            lines.add("  Stepped by single commands: " + cost.fallback());
        }
    }

    private static String times(RevisionWalk revision) {
        String legs = revision.legs().stream()
                .map(LegRun::outcome)
                .map(outcome -> String.valueOf(outcome.duration().toMillis()))
                .collect(Collectors.joining("/"));
        return "%-12s".formatted(legs.isEmpty() ? "" : legs + " ms");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
    }

    private static int widest(Stream<String> texts) {
        return Math.min(WIDEST, texts.mapToInt(String::length).max().orElse(0));
    }

    private static String pad(String text, int width) {
        String shown = text.length() <= width ? text : text.substring(0, width - 1) + "…";
        return shown + " ".repeat(width - shown.length());
    }
}
