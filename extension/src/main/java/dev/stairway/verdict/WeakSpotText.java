package dev.stairway.verdict;

import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Weak spots in the words of the people who have to mend them. */
final class WeakSpotText {

    private static final int AT_MOST = 3;

    private WeakSpotText() {}

    /** How many there are of a kind, for a headline: {@code an invalid index}. */
    static String count(WeakSpot.Kind kind, int count) {
        String one = switch (kind) {
            case INVALID_INDEX -> "an invalid index";
            case INCOMPLETE_INDEX -> "an index that not all partitions have";
            case DISABLED_CONSTRAINT -> "a constraint whose triggers are disabled";
            case NOT_VALIDATED -> "a constraint that is not validated";
        };
        return count == 1 ? one : count + many(kind);
    }

    private static String many(WeakSpot.Kind kind) {
        return switch (kind) {
            case INVALID_INDEX -> " invalid indexes";
            case INCOMPLETE_INDEX -> " indexes that not all partitions have";
            case DISABLED_CONSTRAINT -> " constraints whose triggers are disabled";
            case NOT_VALIDATED -> " constraints that are not validated";
        };
    }

    /** One line about one. */
    static String fact(WeakSpot spot) {
        SchemaObject object = spot.object();
        String detail = switch (spot.kind()) {
            case DISABLED_CONSTRAINT -> String.join(", ", WeakSpot.silentTriggers(object));
            case NOT_VALIDATED ->
                object.kind() == ObjectKind.TYPE
                        ? String.join(", ", WeakSpot.notValidChecks(object))
                        : object.summary();
            default -> object.summary();
        };
        return (object.kind() + "  " + object.name() + "  " + detail).strip();
    }

    /** The statements that mend the first few, when nothing stands in their way. */
    static String repair(List<WeakSpot> spots) {
        List<String> statements =
                spots.stream().flatMap(WeakSpotText::statements).distinct().toList();
        int rest = statements.size() - AT_MOST;
        return statements.stream().limit(AT_MOST).collect(Collectors.joining("; "))
                + (rest > 0 ? "; and " + rest + " more" : "");
    }

    private static Stream<String> statements(WeakSpot spot) {
        SchemaObject object = spot.object();
        QualifiedName name = object.name();
        // The index behind a constraint has the constraint's name, and lives in the schema, not in the table.
        String index = QualifiedName.of(name.first(), name.last()).toString();
        return switch (spot.kind()) {
            case INVALID_INDEX -> Stream.of("reindex index " + index);
            case INCOMPLETE_INDEX -> Stream.of("alter index " + index + " attach partition ...");
            case DISABLED_CONSTRAINT -> tables(object).map(table -> "alter table " + table + " enable trigger all");
            case NOT_VALIDATED -> validation(object);
        };
    }

    /** A foreign key's triggers stand on both of its tables, and are told apart by the function that they call. */
    private static Stream<String> tables(SchemaObject constraint) {
        String own = constraint.owner().map(QualifiedName::toString).orElse("...");
        String referenced = constraint.definition().value("references").orElse(own);
        return WeakSpot.silentTriggers(constraint).stream()
                .map(trigger ->
                        trigger.startsWith("RI_FKey_") && !trigger.startsWith("RI_FKey_check_") ? referenced : own)
                .distinct();
    }

    private static Stream<String> validation(SchemaObject object) {
        if (object.kind() == ObjectKind.TYPE) {
            return WeakSpot.notValidChecks(object).stream()
                    .map(check -> check.substring(0, check.indexOf(": ")))
                    .map(check -> "alter domain " + object.name() + " validate constraint " + QualifiedName.of(check));
        }
        String table = object.owner().map(QualifiedName::toString).orElse("...");
        return Stream.of("alter table " + table + " validate constraint "
                + QualifiedName.of(object.name().last()));
    }
}
