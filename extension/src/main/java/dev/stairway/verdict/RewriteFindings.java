package dev.stairway.verdict;

import dev.stairway.diff.Difference;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import dev.stairway.trace.TableRewrite;
import dev.stairway.trace.TracedStatement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables in use that were written anew, row by row, while nobody could use them. */
final class RewriteFindings {

    private final RollOutLeg leg;

    private RewriteFindings(RollOutLeg leg) {
        this.leg = leg;
    }

    static List<Finding> of(RollOutLeg leg) {
        RewriteFindings findings = new RewriteFindings(leg);
        return leg.trace().rewrites().stream()
                .filter(rewrite -> !rewrite.truncated() && leg.inUse(rewrite.table()))
                .map(findings::finding)
                .toList();
    }

    private Finding finding(TableRewrite rewrite) {
        Optional<TracedStatement> statement = leg.trace().statementOf(rewrite);
        List<SchemaObject> retyped = named(retyped(rewrite.table()), statement);
        List<SchemaObject> filled = named(filled(rewrite.table()), statement);
        if (!retyped.isEmpty()) {
            return finding(
                    FindingCode.TYPE_REWRITES_TABLE,
                    rewrite,
                    " to change a type",
                    retyped,
                    statement,
                    "add a column of the new type, fill it in batches, and let the application change over; drop the old one later");
        }
        if (!filled.isEmpty()) {
            return finding(
                    FindingCode.NEW_COLUMN_REWRITES_TABLE,
                    rewrite,
                    " to fill a new column",
                    filled,
                    statement,
                    "add the column without a default, set the default for new rows, and fill the old ones in batches");
        }
        return finding(
                FindingCode.TABLE_REWRITTEN,
                rewrite,
                "",
                List.of(),
                statement,
                "do it when nobody needs the table, or not in a migration");
    }

    private Finding finding(
            FindingCode code,
            TableRewrite rewrite,
            String why,
            List<SchemaObject> columns,
            Optional<TracedStatement> statement,
            String remedy) {
        return new Finding(
                code,
                leg.step() + " rewrites " + rewrite.table() + why + " while nobody can use it",
                Stream.concat(
                                columns.stream().map(column -> "column  " + column.name() + "  " + column.summary()),
                                RollOutLeg.fact(statement).stream())
                        .toList(),
                remedy);
    }

    private List<SchemaObject> retyped(QualifiedName table) {
        return leg.changed(ObjectKind.COLUMN)
                .filter(column -> column.before().owner().filter(table::equals).isPresent())
                .filter(column -> !column.before()
                        .definition()
                        .value("type")
                        .equals(column.after().definition().value("type")))
                .map(Difference.Changed::after)
                .toList();
    }

    private List<SchemaObject> filled(QualifiedName table) {
        return leg.added(ObjectKind.COLUMN)
                .filter(column -> column.owner().filter(table::equals).isPresent())
                .filter(column -> Stream.of("default", "identity", "generated")
                        .anyMatch(column.definition().properties()::containsKey))
                .toList();
    }

    /** Those that the statement names; all where it names none, or is not known. */
    private static List<SchemaObject> named(List<SchemaObject> columns, Optional<TracedStatement> statement) {
        List<SchemaObject> named = columns.stream()
                .filter(column ->
                        statement.filter(RollOutLeg.names(column.name().last())).isPresent())
                .toList();
        return statement.isPresent() ? named : columns;
    }
}
