package dev.stairway.verdict;

import dev.stairway.diff.Difference;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.trace.LockMode;
import dev.stairway.trace.LockTaken;
import dev.stairway.trace.TracedStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables in use whose rows were all looked at, to see whether a rule holds, while nobody could write to them. */
final class ScanFindings {

    private final RollOutLeg leg;

    private ScanFindings(RollOutLeg leg) {
        this.leg = leg;
    }

    static List<Finding> of(RollOutLeg leg) {
        ScanFindings findings = new ScanFindings(leg);
        return Stream.concat(
                        leg.added(ObjectKind.CONSTRAINT)
                                .filter(ScanFindings::isValidated)
                                .flatMap(constraint -> findings.validated(constraint).stream()),
                        leg.changed(ObjectKind.COLUMN)
                                .filter(ScanFindings::becomesNotNull)
                                .flatMap(column -> findings.notNull(column.after()).stream()))
                .toList();
    }

    private static boolean isValidated(SchemaObject constraint) {
        return List.of("foreign key", "check")
                        .contains(constraint.definition().value("type").orElse(""))
                && Stream.of("not valid", "not enforced", "inherited").noneMatch(constraint.definition()::is);
    }

    private Optional<Finding> validated(SchemaObject constraint) {
        QualifiedName table = constraint.owner().orElseThrow();
        Optional<LockTaken> lock = leg.lock(table, LockMode.SHARE_ROW_EXCLUSIVE);
        if (lock.isEmpty() || isValidatedLater(constraint.name().last())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingCode.CONSTRAINT_VALIDATED_UNDER_LOCK,
                leg.step() + " validates constraint " + constraint.name() + " while nobody can write to " + table,
                RollOutLeg.fact(leg.statement(constraint.name().last(), lock)),
                "add it NOT VALID, and VALIDATE CONSTRAINT in a later revision"));
    }

    /** Whether it was added without a look at the rows, and validated in another transaction, which lets others write. */
    private boolean isValidatedLater(String name) {
        List<TracedStatement> about = leg.statements(RollOutLeg.names(name)).toList();
        return about.stream()
                .filter(statement -> RollOutLeg.says(statement, "not valid"))
                .anyMatch(added -> about.stream()
                        .filter(statement -> RollOutLeg.says(statement, "validate constraint"))
                        .anyMatch(validated ->
                                !validated.inTransaction() || validated.transaction() != added.transaction()));
    }

    private static boolean becomesNotNull(Difference.Changed column) {
        return column.after().definition().is("not null")
                && !column.before().definition().is("not null");
    }

    private Optional<Finding> notNull(SchemaObject column) {
        QualifiedName table = column.owner().orElseThrow();
        Optional<LockTaken> lock = leg.lock(table, LockMode.ACCESS_EXCLUSIVE);
        if (lock.isEmpty()
                || isProved(table, column.name().last())
                || isOfNewKey(table, column.name().last())) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                FindingCode.NOT_NULL_SCANS,
                leg.step() + " looks for a null in every row of " + table + " while nobody can use it",
                Stream.concat(
                                Stream.of("column  " + column.name()),
                                RollOutLeg.fact(lock.flatMap(leg.trace()::statementOf)).stream())
                        .toList(),
                "first add and validate a check (" + column.name().last()
                        + " IS NOT NULL), in revisions before this one; then SET NOT NULL needs no look"));
    }

    private boolean isProved(QualifiedName table, String column) {
        String proof = "(" + QualifiedName.of(column) + " IS NOT NULL)";
        return leg.before().childrenOf(table).stream()
                .filter(object -> object.kind() == ObjectKind.CONSTRAINT)
                .filter(check -> !check.definition().is("not valid"))
                .anyMatch(check -> check.definition()
                        .value("expression")
                        .filter(proof::equals)
                        .isPresent());
    }

    /** Its rows are read for the key in any case. */
    private boolean isOfNewKey(QualifiedName table, String column) {
        return leg.added(ObjectKind.CONSTRAINT)
                .filter(key -> key.owner().filter(table::equals).isPresent())
                .filter(key -> key.definition()
                        .value("type")
                        .filter("primary key"::equals)
                        .isPresent())
                .anyMatch(key -> key.definition().values("columns").contains(column));
    }
}
