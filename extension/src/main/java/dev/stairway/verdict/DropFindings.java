package dev.stairway.verdict;

import dev.stairway.diff.Difference;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.SchemaObject;
import dev.stairway.trace.TableRewrite;
import dev.stairway.trace.TracedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a leg takes away that was there before its revision. */
final class DropFindings {

    private static final Pattern CASCADE =
            Pattern.compile("\\bdrop\\b.*\\bcascade\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final RollOutLeg leg;

    private DropFindings(RollOutLeg leg) {
        this.leg = leg;
    }

    static List<Finding> of(RollOutLeg leg) {
        DropFindings findings = new DropFindings(leg);
        List<Finding> found = new ArrayList<>();
        findings.cascade(found);
        findings.rows(found);
        return found;
    }

    private void cascade(List<Finding> found) {
        List<TracedStatement> drops = leg.statements(
                        statement -> CASCADE.matcher(statement.text()).find())
                .toList();
        if (drops.isEmpty()) {
            return;
        }
        List<String> more = leg.change().headlines().stream()
                .filter(Difference.Removed.class::isInstance)
                .map(gone -> ((Difference.Removed) gone).object())
                .filter(object -> leg.statements(RollOutLeg.names(object.name().last()))
                        .findAny()
                        .isEmpty())
                .filter(object -> !wentAlong(object))
                .filter(object -> !leg.isOfItsOwnRevision(object.name()))
                .map(DropFindings::line)
                .toList();
        if (!more.isEmpty()) {
            found.add(new Finding(
                    FindingCode.CASCADE_DROPS_MORE,
                    leg.step() + " drops more than it names",
                    Stream.concat(more.stream(), drops.stream().map(RollOutLeg::line))
                            .toList(),
                    "drop each of these by its name, without CASCADE"));
        }
    }

    private static String line(SchemaObject object) {
        return (object.kind() + "  " + object.name() + "  " + object.summary())
                .replaceAll("\\s*\\R\\s*", " ")
                .strip();
    }

    /** Whether it would have gone without CASCADE, too: with a column of its own table, or as the sequence of one. */
    private boolean wentAlong(SchemaObject object) {
        boolean withColumn = object.owner().stream()
                .flatMap(table -> leg.removed(ObjectKind.COLUMN)
                        .filter(column -> column.owner().filter(table::equals).isPresent()))
                .anyMatch(column -> object.definition().values("columns").stream()
                        .anyMatch(key -> key.contains(column.name().last())));
        return withColumn || object.definition().value("owned by").isPresent();
    }

    private void rows(List<Finding> found) {
        List<String> gone = Stream.concat(
                        leg.change().headlines().stream()
                                .filter(Difference.Removed.class::isInstance)
                                .map(difference -> ((Difference.Removed) difference).object())
                                .filter(this::heldRows)
                                .map(object -> object.kind() + "  " + object.name()),
                        leg.trace().rewrites().stream()
                                .filter(rewrite -> rewrite.truncated() && leg.inUse(rewrite.table()))
                                .map(TableRewrite::table)
                                .distinct()
                                .map(table -> "all rows of  " + table))
                .toList();
        if (!gone.isEmpty()) {
            found.add(new Finding(
                    FindingCode.ROWS_THROWN_AWAY,
                    leg.step() + " throws away what was there before the revision",
                    gone,
                    "release it after nothing uses them any more, and keep a copy until nobody wants to roll back"));
        }
    }

    private boolean heldRows(SchemaObject object) {
        return switch (object.kind()) {
            case TABLE -> leg.inUse(object.name());
            case COLUMN -> object.owner().filter(leg::inUse).isPresent() && !leg.isOfItsOwnRevision(object.name());
            default -> false;
        };
    }
}
