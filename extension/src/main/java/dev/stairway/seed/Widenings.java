package dev.stairway.seed;

import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What tables allow that they did not allow before. Tables and columns are the same when their object identity is, and otherwise when
 * their name is.
 */
final class Widenings {

    private final Shape before;
    private final Shape after;
    private final WiderTypes types;
    private final List<Widening> found = new ArrayList<>();

    private Widenings(Shape before, Shape after) {
        this.before = before;
        this.after = after;
        this.types = new WiderTypes(before, after);
    }

    /** In the order of the new tables and their columns. */
    static List<Widening> between(Shape before, Shape after) {
        Widenings widenings = new Widenings(before, after);
        for (ShapeTable table : after.tables()) {
            before.find(table.id())
                    .or(() -> before.find(table.name()))
                    .filter(old -> !table.foreign() && !old.foreign())
                    .ifPresent(old -> widenings.compare(old, table));
        }
        return widenings.found;
    }

    private void compare(ShapeTable old, ShapeTable now) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ShapeColumn column : now.columns()) {
            same(old, now, column).ifPresent(earlier -> {
                names.put(earlier.name(), column.name());
                columns(now, earlier, column);
            });
        }
        checks(old, now, names);
        keys(old, now, names);
        references(old, now, names);
    }

    private static Optional<ShapeColumn> same(ShapeTable old, ShapeTable now, ShapeColumn column) {
        Optional<ShapeColumn> byNumber = old.columns().stream()
                .filter(each -> old.id() == now.id() && each.number() == column.number())
                .findFirst();
        return byNumber.or(() -> old.find(column.name()));
    }

    private void columns(ShapeTable table, ShapeColumn old, ShapeColumn now) {
        if (now.supply() == ShapeColumn.Supply.GENERATED) {
            return;
        }
        if (isRequired(before, old) && !isRequired(after, now)) {
            found.add(Widening.holding(table, now.name(), null, "null"));
        }
        types.between(old, now).forEach((value, what) -> found.add(Widening.holding(table, now.name(), value, what)));
        List<Check> conditions = after.type(now.type()).checks();
        for (Check check : before.type(old.type()).checks()) {
            if (conditions.stream().noneMatch(each -> each.expression().equals(check.expression()))) {
                // A domain's condition says VALUE, which is also how a column can be called.
                String expression = check.expression().replaceAll("\\bVALUE\\b", SqlText.name(now.name()));
                breaks(table, new Check(check.name(), List.of(now.name()), expression, check.calls()));
            }
        }
    }

    private static boolean isRequired(Shape shape, ShapeColumn column) {
        return column.notNull() || shape.type(column.type()).notNull();
    }

    private void breaks(ShapeTable table, Check check) {
        found.add(new Widening(
                table, check.columns(), "what the condition " + check.name() + " forbade", new Widening.Breaks(check)));
    }

    private void checks(ShapeTable old, ShapeTable now, Map<String, String> names) {
        for (Check check : old.checks()) {
            boolean stays =
                    now.checks().stream().anyMatch(each -> each.expression().equals(check.expression()));
            boolean understood = check.columns().stream().allMatch(column -> column.equals(names.get(column)));
            if (!stays && understood && !check.columns().isEmpty()) {
                breaks(now, check);
            }
        }
        List<String> gone = new ArrayList<>(now.partitions());
        gone.removeAll(old.partitions());
        if (!old.partitions().isEmpty() && !gone.isEmpty()) {
            String any = "(" + String.join(") or (", old.partitions()) + ")";
            List<String> columns = Condition.partitionColumns(now);
            found.add(new Widening(
                    now,
                    columns,
                    "what a new partition takes",
                    new Widening.Breaks(new Check("partition", columns, any, ""))));
        }
    }

    private void keys(ShapeTable old, ShapeTable now, Map<String, String> names) {
        for (UniqueKey key : old.keys()) {
            List<String> columns = key.columns().stream()
                    .map(column -> names.getOrDefault(column, ""))
                    .toList();
            boolean stays = now.keys().stream().anyMatch(each -> columns.containsAll(each.columns()) && each.exact());
            if (key.exact()
                    && !stays
                    && now.columns().stream().map(ShapeColumn::name).toList().containsAll(columns)) {
                found.add(new Widening(
                        now, columns, "what another row holds already (" + key.name() + ")", new Widening.Repeats()));
            }
        }
    }

    private void references(ShapeTable old, ShapeTable now, Map<String, String> names) {
        for (Reference reference : old.references()) {
            List<String> columns = reference.columns().stream()
                    .map(column -> names.getOrDefault(column, ""))
                    .toList();
            boolean stays = now.references().stream().anyMatch(each -> columns.containsAll(each.columns()));
            boolean there =
                    now.columns().stream().map(ShapeColumn::name).toList().containsAll(columns)
                            && after.find(reference.target())
                                    .filter(target -> reference.targetColumns().stream()
                                            .allMatch(column ->
                                                    target.find(column).isPresent()))
                                    .isPresent();
            if (!stays && there) {
                found.add(new Widening(
                        now,
                        columns,
                        "what no row of " + reference.target() + " has (" + reference.name() + ")",
                        new Widening.Dangles(reference)));
            }
        }
    }
}
