package dev.stairway.report;

import dev.stairway.tool.ModelComparison;
import dev.stairway.verdict.Finding;
import dev.stairway.verdict.FindingWeight;
import dev.stairway.verdict.HeadFindings;
import dev.stairway.verdict.HeadText;
import dev.stairway.verdict.HistoryFindings;
import dev.stairway.verdict.ModelFindings;
import dev.stairway.verdict.OtherWaysFindings;
import dev.stairway.walk.Leg;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the report of what was seen of a history as a whole. */
final class WholeHistoryReport {

    static final String HEADS = "revisions and heads";
    private static final String NO_HEAD = "not all revisions can be applied";
    private static final String BEYOND_HEAD = "a command over the whole history fails, or a revision has no way back";

    private final Walk walk;
    private final Optional<CommittedFile> committed;
    private final boolean strict;
    private final List<ReportedCheck> checks = new ArrayList<>();

    WholeHistoryReport(Walk walk, Optional<CommittedFile> committed) {
        this.walk = walk;
        this.committed = committed;
        this.strict = walk.revisions().stream().anyMatch(RevisionWalk::strict);
    }

    List<ReportedCheck> checks() {
        boolean base = walk.wholeHistory().after(Leg.DOWN).isPresent();
        add(HEADS, HistoryFindings.ofHistory(walk.history()), null);
        add(
                "base → head → base → head in single commands",
                HistoryFindings.ofRoundTrip(walk),
                unless(walk.wholeHistory().after(Leg.UP_AGAIN).isPresent()));
        add("nothing is left at base", HistoryFindings.ofBase(walk).stream().toList(), unless(base));
        otherWays(base);
        add(
                "nothing is invalid at head",
                HeadFindings.of(walk),
                walk.stepwiseHead().isPresent() ? null : NO_HEAD);
        committed.ifPresent(this::committed);
        add(
                "the models in the code",
                ModelFindings.of(walk).stream().toList(),
                walk.models() instanceof ModelComparison.NotExamined not ? not.reason() : null);
        return checks;
    }

    private void committed(CommittedFile file) {
        Optional<HeadText> head = HeadText.of(walk);
        String other = head.flatMap(made -> file.text().flatMap(made::otherDatabase))
                .map(database -> file.name() + " has the schema of " + database)
                .orElse(null);
        List<Finding> findings = other == null
                ? head.flatMap(made -> made.against(file.text(), file.name())).stream()
                        .toList()
                : List.of();
        add("the committed schema, " + file.name(), findings, head.isEmpty() ? NO_HEAD : other);
    }

    /** Why the way was not gone to its end; null when it was. */
    private @Nullable String unless(boolean gone) {
        return walk.whyNothing().orElse(gone ? null : BEYOND_HEAD);
    }

    private void otherWays(boolean base) {
        List<String> asked = new ArrayList<>();
        walk.otherWays().offline().ifPresent(way -> asked.add("as SQL written offline"));
        walk.otherWays().otherSchema().ifPresent(way -> asked.add("in another schema than public"));
        if (!asked.isEmpty()) {
            add("base → head → base " + String.join(" and ", asked), OtherWaysFindings.of(walk), unless(base));
        }
    }

    private void add(String name, List<Finding> findings, @Nullable String notExamined) {
        checks.add(check(name, findings, notExamined, finding -> FindingWeight.isRed(finding, strict)));
    }

    /** What was found is told also where not all could be examined. */
    static ReportedCheck check(
            String name, List<Finding> findings, @Nullable String notExamined, Predicate<Finding> red) {
        ReportedCheck.Status status = !findings.isEmpty()
                ? ReportedCheck.Status.FINDINGS
                : notExamined == null ? ReportedCheck.Status.AS_EXPECTED : ReportedCheck.Status.NOT_EXAMINED;
        return new ReportedCheck(
                name,
                status,
                notExamined == null ? null : HiddenPasswords.in(notExamined),
                findings.stream()
                        .map(finding -> ReportedFinding.of(finding, red.test(finding)))
                        .toList());
    }
}
