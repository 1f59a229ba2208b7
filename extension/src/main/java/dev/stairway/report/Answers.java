package dev.stairway.report;

import dev.stairway.report.Answer.Rollback;
import dev.stairway.verdict.FindingCode;
import dev.stairway.verdict.Reversibility;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Answers what a reviewer asks first. */
final class Answers {

    private static final Set<Reversibility> STUCK = EnumSet.of(
            Reversibility.FAILS, Reversibility.NOT_REPEATABLE, Reversibility.DRIFTS, Reversibility.LOSES_DATA);
    private static final Set<String> LOSING =
            Set.of(FindingCode.LOSES_DATA.number(), FindingCode.LATE_ROWS_AT_RISK.number());

    private final List<ReportedRevision> revisions;
    private final boolean wholeFails;

    Answers(List<ReportedRevision> revisions, List<ReportedCheck> checks) {
        this.revisions = revisions;
        this.wholeFails =
                checks.stream().flatMap(check -> check.findings().stream()).anyMatch(ReportedFinding::red);
    }

    Answer answer() {
        List<String> stuck = ids(revision -> STUCK.contains(revision.verdict()));
        List<String> open = ids(revision -> revision.verdict() == Reversibility.NOT_CHECKED && revision.isRed());
        List<String> declared = ids(revision -> revision.verdict() == Reversibility.DECLARED_IRREVERSIBLE);
        if (!stuck.isEmpty()) {
            return answer(stuck, Rollback.NO, "No: " + of(stuck) + " cannot be rolled back as " + itIs(stuck));
        }
        if (revisions.isEmpty() || !open.isEmpty()) {
            return answer(
                    open,
                    Rollback.NOT_KNOWN,
                    revisions.isEmpty()
                            ? "Not known: there is no revision"
                            : "Not known: " + of(open) + (open.size() == 1 ? " was" : " were") + " not examined");
        }
        if (wholeFails) {
            return answer(List.of(), Rollback.NO, "Each revision can be rolled back, but not the history as a whole");
        }
        return declared.isEmpty()
                ? answer(List.of(), Rollback.YES, "Yes: " + examined() + " can be rolled back")
                : answer(
                        declared,
                        Rollback.EXCEPT_DECLARED,
                        "Yes, except " + of(declared) + " that " + (declared.size() == 1 ? "is" : "are")
                                + " declared irreversible");
    }

    private String examined() {
        int not =
                ids(revision -> revision.verdict() == Reversibility.NOT_CHECKED).size();
        int all = revisions.size();
        return not == 0
                ? (all == 1 ? "the revision" : "all " + all + " revisions")
                : (all - not) + " of " + all + " revisions, those that were examined,";
    }

    private Answer answer(List<String> why, Rollback rollback, String sentence) {
        return new Answer(rollback, sentence, why, lost(), new LockAnswer(revisions).lines());
    }

    /** What rows lose, and what is declared to be lost. */
    private List<String> lost() {
        List<String> lost = new ArrayList<>();
        for (ReportedRevision revision : revisions) {
            for (ReportedFinding finding : revision.findings()) {
                if (LOSING.contains(finding.code())) {
                    lost.add(revision.id() + ": " + first(finding));
                }
            }
            if (revision.verdict() == Reversibility.DECLARED_IRREVERSIBLE) {
                lost.add(revision.id() + ", declared: "
                        + revision.reason().lines().findFirst().orElse(""));
            }
        }
        return lost;
    }

    private static String first(ReportedFinding finding) {
        List<String> facts = finding.facts();
        String more = facts.size() > 1 ? " …" : "";
        return facts.isEmpty() ? finding.headline() : facts.get(0) + more;
    }

    private List<String> ids(Predicate<ReportedRevision> which) {
        return revisions.stream().filter(which).map(ReportedRevision::id).toList();
    }

    private String of(List<String> some) {
        return some.size() + " of " + revisions.size() + (revisions.size() == 1 ? " revision" : " revisions");
    }

    private static String itIs(List<String> some) {
        return some.size() == 1 ? "it is" : "they are";
    }
}
