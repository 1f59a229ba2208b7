package dev.stairway.verdict;

import dev.stairway.history.Revision;
import dev.stairway.walk.RevisionWalk;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one revision's walk means.
 *
 * @param revision the revision
 * @param reversibility whether it can be taken back
 * @param findings all that was found, in the order of the legs
 * @param reason why it is declared irreversible or was not examined; empty otherwise
 */
public record RevisionVerdict(Revision revision, Reversibility reversibility, List<Finding> findings, String reason) {

    /** What makes a revision irreversible although its schema comes back, or leaves open whether it is. */
    static final Set<FindingCode> ROWS_DO_NOT_COME_BACK = Set.of(
            FindingCode.LOSES_DATA,
            FindingCode.DOWNGRADE_FAILS_ON_ROWS,
            FindingCode.SECOND_UPGRADE_FAILS_ON_ROWS,
            FindingCode.LATE_ROWS_AT_RISK,
            FindingCode.ROWS_LEFT,
            FindingCode.TABLE_NOT_FILLED,
            FindingCode.SEQUENCE_BEHIND);

    private static final Set<FindingCode> UPGRADE =
            Set.of(FindingCode.UPGRADE_FAILS, FindingCode.UPGRADE_FAILS_ON_ROWS);
    private static final Set<FindingCode> NOT_EXAMINED = Set.of(
            FindingCode.NOT_EXAMINED,
            FindingCode.NO_DOWNGRADE,
            FindingCode.TABLE_NOT_FILLED,
            FindingCode.ROWS_NOT_EXAMINED);
    private static final Set<FindingCode> NOT_WALKED =
            Set.of(FindingCode.NOT_EXAMINED, FindingCode.BASELINE, FindingCode.NOT_NEW);
    private static final Set<FindingCode> DOWNGRADE =
            Set.of(FindingCode.DOWNGRADE_FAILS, FindingCode.DOWNGRADE_FAILS_ON_ROWS);
    private static final Set<FindingCode> REPETITION = Set.of(
            FindingCode.SECOND_UPGRADE_FAILS,
            FindingCode.SECOND_UPGRADE_DIFFERS,
            FindingCode.SECOND_UPGRADE_FAILS_ON_ROWS);

    public RevisionVerdict {
        findings = List.copyOf(findings);
    }

    /** The verdict over one revision's walk. */
    public static RevisionVerdict of(RevisionWalk walk) {
        List<Finding> findings = RevisionFindings.of(walk);
        Reversibility reversibility = reversibility(walk, findings);
        return new RevisionVerdict(walk.revision(), reversibility, findings, reason(walk, findings, reversibility));
    }

    private static Reversibility reversibility(RevisionWalk walk, List<Finding> findings) {
        Set<FindingCode> codes = codes(findings);
        if (any(codes, UPGRADE)) {
            return Reversibility.FAILS;
        }
        if (any(codes, NOT_WALKED)) {
            return Reversibility.NOT_CHECKED;
        }
        boolean declared = walk.declaration().isPresent() && !codes.contains(FindingCode.DECLARATION_NOT_NEEDED);
        if (declared || codes.contains(FindingCode.DECLARED_BY_CODE)) {
            return Reversibility.DECLARED_IRREVERSIBLE;
        }
        return ofLegs(codes);
    }

    private static Reversibility ofLegs(Set<FindingCode> codes) {
        if (any(codes, DOWNGRADE)) {
            return Reversibility.FAILS;
        }
        if (any(codes, REPETITION)) {
            return Reversibility.NOT_REPEATABLE;
        }
        if (codes.contains(FindingCode.DOWNGRADE_DRIFTS) || codes.contains(FindingCode.SEQUENCE_BEHIND)) {
            return Reversibility.DRIFTS;
        }
        if (codes.contains(FindingCode.LOSES_DATA)) {
            return Reversibility.LOSES_DATA;
        }
        if (any(codes, NOT_EXAMINED)) {
            return Reversibility.NOT_CHECKED;
        }
        if (codes.contains(FindingCode.LATE_ROWS_AT_RISK)) {
            return Reversibility.AT_RISK;
        }
        return codes.contains(FindingCode.COLUMN_ORDER) ? Reversibility.ORDER_ONLY : Reversibility.REVERSIBLE;
    }

    private static boolean any(Set<FindingCode> codes, Set<FindingCode> among) {
        return codes.stream().anyMatch(among::contains);
    }

    private static String reason(RevisionWalk walk, List<Finding> findings, Reversibility reversibility) {
        return switch (reversibility) {
            case DECLARED_IRREVERSIBLE -> walk.declaration().orElseGet(() -> firstFact(findings));
            case NOT_CHECKED -> walk.whyUnexamined().orElseGet(() -> withoutRows(findings));
            default -> "";
        };
    }

    private static String firstFact(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() == FindingCode.DECLARED_BY_CODE)
                .flatMap(finding -> finding.facts().stream())
                .findFirst()
                .orElse("");
    }

    private static String withoutRows(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> NOT_EXAMINED.contains(finding.code()))
                .map(Finding::headline)
                .findFirst()
                .orElse("");
    }

    private static Set<FindingCode> codes(List<Finding> findings) {
        return Set.copyOf(findings.stream().map(Finding::code).toList());
    }

    /** The first finding with one of these codes; empty when there is none. */
    public Optional<Finding> find(Set<FindingCode> codes) {
        return findings.stream()
                .filter(finding -> codes.contains(finding.code()))
                .findFirst();
    }

    /** Whether it is declared, by its owners or its code, that the revision cannot be taken back, and rightly so. */
    public boolean isDeclared() {
        return reversibility == Reversibility.DECLARED_IRREVERSIBLE;
    }
}
