package dev.stairway.verdict;

import dev.stairway.data.DataDiff;
import dev.stairway.data.RowDiff;
import dev.stairway.data.TableDiff;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.seed.SeededTable;
import dev.stairway.tool.ToolFailure;
import dev.stairway.walk.DeclaredRows;
import dev.stairway.walk.Leg;
import dev.stairway.walk.LegRun;
import dev.stairway.walk.RevisionRows;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.RowFate;
import dev.stairway.walk.RowLeg;
import dev.stairway.walk.StaleSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was found about one revision on filled tables: a pure function of its walk. What happens on empty tables just the
 * same is told by {@link RevisionFindings}.
 */
final class RowFindings {

    private final RevisionWalk walk;
    private final RevisionRows rows;
    private final String id;
    private final List<Finding> findings = new ArrayList<>();

    private RowFindings(RevisionWalk walk, RevisionRows rows) {
        this.walk = walk;
        this.rows = rows;
        this.id = walk.revision().id();
    }

    /** The findings in the order of the legs; empty when there is nothing to say, or rows were not to be looked at. */
    static List<Finding> of(RevisionWalk walk) {
        return walk.withRows().map(rows -> new RowFindings(walk, rows).all()).orElse(List.of());
    }

    private List<Finding> all() {
        if (succeeds(Leg.UP)) {
            notExamined();
            notFilled();
            upgrade();
            missing();
            sequences(Leg.UP, "upgrade()");
        }
        if (succeeds(Leg.DOWN)) {
            fails(Leg.DOWN, FindingCode.DOWNGRADE_FAILS_ON_ROWS, "", "make downgrade() run on tables that hold rows");
            rows.changed().ifPresent(this::change);
            sequences(Leg.DOWN, "downgrade()");
        }
        if (succeeds(Leg.UP_AGAIN)) {
            fails(
                    Leg.UP_AGAIN,
                    FindingCode.SECOND_UPGRADE_FAILS_ON_ROWS,
                    " after its own downgrade",
                    "take back in downgrade() the rows that upgrade() writes");
        }
        lateRows();
        return List.copyOf(findings);
    }

    /** Rows that are damaged with all others are told with them. */
    private void lateRows() {
        List<String> facts = rows.late().stream()
                .filter(fate -> fate.kind() != RowFate.Kind.KEPT)
                .map(RowFate::toString)
                .toList();
        if (!facts.isEmpty()) {
            add(
                    FindingCode.LATE_ROWS_AT_RISK,
                    "a late downgrade of " + id + " does not keep rows that only the new schema allows",
                    facts,
                    "nothing when the rollback comes before such rows; else decide in downgrade() what becomes of them");
        }
    }

    private boolean succeeds(Leg leg) {
        return walk.leg(leg)
                .map(LegRun::failure)
                .filter(failure -> failure.isEmpty())
                .isPresent();
    }

    private void notExamined() {
        if (walk.whyUnexamined().isEmpty()) {
            rows.whyUnexamined()
                    .ifPresent(reason -> add(
                            FindingCode.ROWS_NOT_EXAMINED,
                            "revision " + id + " was not examined with rows",
                            List.of(reason),
                            "see to what keeps the walk from it"));
        }
    }

    /** Only where the revision does something to the table: elsewhere no rows are missed. */
    private void notFilled() {
        Set<QualifiedName> touched = touchedTables();
        List<String> facts = rows.seeded().unfilled().stream()
                .filter(table -> touched.contains(table.table()))
                .map(RowFindings::unfilled)
                .toList();
        if (!facts.isEmpty()) {
            add(
                    FindingCode.TABLE_NOT_FILLED,
                    "revision " + id + " was examined without rows in " + facts.size()
                            + (facts.size() == 1 ? " table" : " tables") + " that it changes",
                    facts,
                    "give rows with @SeedData, or see to what the reason names");
        }
    }

    private static String unfilled(SeededTable table) {
        return "table " + table.table() + ": " + table.refusal().orElse("no row");
    }

    private Set<QualifiedName> touchedTables() {
        LegRun up = walk.leg(Leg.UP).orElseThrow();
        return Stream.concat(
                        walk.before().schema().objectsUnlike(up.state().schema()).stream(),
                        up.state().schema().objectsUnlike(walk.before().schema()).stream())
                .flatMap(object -> Stream.concat(Stream.of(object.name()), parent(object)))
                .collect(Collectors.toSet());
    }

    private static Stream<QualifiedName> parent(SchemaObject object) {
        return object.owner().stream();
    }

    private void upgrade() {
        fails(
                Leg.UP,
                FindingCode.UPGRADE_FAILS_ON_ROWS,
                "",
                "make upgrade() run on tables that hold rows: a default, a conversion, or values for the rows first");
        rows.refusal()
                .filter(refusal -> rows.failure(Leg.UP).isEmpty())
                .ifPresent(refusal -> add(
                        FindingCode.UPGRADE_REFUSES_ROWS,
                        "upgrade of " + id + " refuses some rows that its tables allow",
                        RevisionFindings.lines(refusal),
                        "nothing when no such row can be there; else convert or remove those rows first"));
    }

    /** What the upgrade refuses is told with it. */
    private void missing() {
        if (rows.failure(Leg.UP).isEmpty()) {
            rows.missing()
                    .forEach(missing -> add(
                            FindingCode.ROWS_NOT_EXAMINED,
                            missing.toString(),
                            missing.reason().lines().toList(),
                            "make them fit the tables as " + place(missing.rows()) + " leaves them"));
        }
    }

    private static String place(DeclaredRows rows) {
        return rows.revision().equals(DeclaredRows.BASE) ? "base" : "revision " + rows.revision();
    }

    private List<String> missingFacts() {
        return rows.missing().stream()
                .flatMap(missing -> Stream.concat(
                        Stream.of(missing.toString()), missing.reason().lines()))
                .toList();
    }

    private void fails(Leg leg, FindingCode code, String when, String remedy) {
        rows.leg(leg).ifPresent(run -> run.failure().ifPresent(failure -> fails(run, failure, code, when, remedy)));
    }

    private void fails(RowLeg run, ToolFailure failure, FindingCode code, String when, String remedy) {
        List<String> facts = new ArrayList<>(RevisionFindings.lines(failure));
        if (run.leg() == Leg.UP) {
            facts.addAll(missingFacts());
        }
        add(
                code,
                run.step() + " fails" + when + " where the tables hold rows",
                facts,
                remedy + (run.leg() == Leg.UP ? "" : ", or " + Remedy.declare(id)));
    }

    private void change(DataDiff change) {
        String step = rows.leg(Leg.DOWN).orElseThrow().step().toString();
        if (!change.isPreserving()) {
            add(
                    FindingCode.LOSES_DATA,
                    step + " does not bring the rows back",
                    facts(change.damaged()),
                    "keep in upgrade() what downgrade() needs to restore the values, or " + Remedy.declare(id));
        }
        List<TableDiff> left = change.tables().stream()
                .filter(table -> table.count(RowDiff.Kind.ADDED) > 0 && table.isPreserving())
                .toList();
        if (!left.isEmpty()) {
            add(
                    FindingCode.ROWS_LEFT,
                    step + " leaves rows that were not there before",
                    facts(left),
                    "delete in downgrade() the rows that upgrade() writes, unless they shall stay");
        }
    }

    private void sequences(Leg leg, String where) {
        List<String> facts = rows.stale().stream()
                .filter(stale -> stale.leg() == leg)
                .map(StaleSequence::toString)
                .toList();
        if (!facts.isEmpty()) {
            add(
                    FindingCode.SEQUENCE_BEHIND,
                    rows.leg(leg).orElseThrow().step() + " sets sequences back behind the rows",
                    facts,
                    "move them in " + where + ": select setval(pg_get_serial_sequence(table, column), max(column))");
        }
    }

    private static List<String> facts(List<TableDiff> tables) {
        return tables.stream().flatMap(table -> table.render().lines()).toList();
    }

    private void add(FindingCode code, String headline, List<String> facts, String remedy) {
        findings.add(new Finding(code, headline, facts, Remedy.inWordsOf(walk.revision(), remedy)));
    }
}
