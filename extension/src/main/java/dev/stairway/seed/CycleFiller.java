package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills tables that refer to each other, or to themselves, and can leave none of that empty. All rows are written as one; their keys
 * are decided, or drawn from the sequences, beforehand.
 */
final class CycleFiller {

    private final SeedTransaction transaction;
    private final RowChoices choices;

    CycleFiller(SeedTransaction transaction, RowChoices choices) {
        this.transaction = transaction;
        this.choices = choices;
    }

    /** Adds rows to all of the tables; the reason of a refusal stands at each. */
    Map<QualifiedName, Filled> fill(List<ShapeTable> circle, int rows) throws SQLException {
        try {
            Map<QualifiedName, List<Map<String, Cell>>> planned = new TreeMap<>();
            for (ShapeTable table : circle) {
                planned.put(table.name(), plan(table, circle, rows));
            }
            int common = planned.values().stream().mapToInt(List::size).min().orElse(0);
            resolve(circle, planned, common);
            return insert(circle, planned, common);
        } catch (NotFillable e) {
            return all(circle, 0, e.reason());
        }
    }

    private static List<Reference> inside(ShapeTable table, List<ShapeTable> circle) {
        return table.references().stream()
                .filter(reference ->
                        circle.stream().anyMatch(each -> each.name().equals(reference.target())))
                .toList();
    }

    private List<Map<String, Cell>> plan(ShapeTable table, List<ShapeTable> circle, int rows)
            throws SQLException, NotFillable {
        List<Reference> all = inside(table, circle);
        List<Reference> late = all.stream().filter(table::isOptional).toList();
        List<Reference> hard =
                all.stream().filter(each -> !table.isOptional(each)).toList();
        SeenKeys seen = new SeenKeys(table);
        seen.load(transaction);
        RowPlanner planner = new RowPlanner(choices.of(table, rows, 2 * rows, late, hard), seen);
        List<Map<String, Cell>> planned = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            Optional<Map<String, Cell>> row = planner.plan(i);
            row.ifPresent(planner::take);
            row.ifPresent(planned::add);
        }
        draw(table, circle, planned);
        return planned;
    }

    /** What the server would supply must be known beforehand where others refer to it. */
    private void draw(ShapeTable table, List<ShapeTable> circle, List<Map<String, Cell>> rows) throws SQLException {
        for (ShapeColumn column : table.columns()) {
            boolean wanted = circle.stream()
                    .flatMap(each -> inside(each, circle).stream())
                    .anyMatch(each -> each.target().equals(table.name())
                            && each.targetColumns().contains(column.name()));
            if (wanted && column.draw() != null) {
                List<List<Cell>> drawn = transaction.query(transaction.product().draws(column.draw(), rows.size()));
                for (int i = 0; i < rows.size(); i++) {
                    rows.get(i).putIfAbsent(column.name(), drawn.get(i).get(0));
                }
            }
        }
    }

    /** Lets row by row refer to each other. A key that only refers to what refers to it gets a value of its own. */
    private void resolve(List<ShapeTable> circle, Map<QualifiedName, List<Map<String, Cell>>> planned, int rows)
            throws NotFillable {
        for (int i = 0; i < rows; i++) {
            Map<QualifiedName, Map<String, Cell>> current = new LinkedHashMap<>();
            for (ShapeTable table : circle) {
                current.put(
                        table.name(),
                        planned.getOrDefault(table.name(), List.of()).get(i));
            }
            while (pass(circle, current) || breakCircle(circle, current, i)) {
                // Until every key is decided.
            }
        }
    }

    private static boolean pass(List<ShapeTable> circle, Map<QualifiedName, Map<String, Cell>> current) {
        boolean moved = false;
        for (ShapeTable table : circle) {
            for (Reference reference : hard(table, circle)) {
                Map<String, Cell> own = current.getOrDefault(table.name(), Map.of());
                Map<String, Cell> target = current.getOrDefault(reference.target(), Map.of());
                for (int k = 0; k < reference.columns().size(); k++) {
                    Cell cell = target.get(reference.targetColumns().get(k));
                    moved |= cell != null && own.putIfAbsent(reference.columns().get(k), cell) == null;
                }
            }
        }
        return moved;
    }

    private static List<Reference> hard(ShapeTable table, List<ShapeTable> circle) {
        return inside(table, circle).stream()
                .filter(reference -> !table.isOptional(reference))
                .toList();
    }

    private boolean breakCircle(List<ShapeTable> circle, Map<QualifiedName, Map<String, Cell>> current, int number) {
        for (ShapeTable table : circle) {
            Map<String, Cell> own = current.getOrDefault(table.name(), Map.of());
            for (Reference reference : hard(table, circle)) {
                for (String column : reference.columns()) {
                    List<String> values = own.containsKey(column)
                            ? List.of()
                            : choices.values(table, table.column(column), number + 1);
                    if (!values.isEmpty()) {
                        own.put(column, Cell.of(values.get(number % values.size())));
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Map<QualifiedName, Filled> insert(
            List<ShapeTable> circle, Map<QualifiedName, List<Map<String, Cell>>> planned, int rows)
            throws SQLException {
        if (rows == 0) {
            return all(circle, 0, "its unique keys have no value left");
        }
        try {
            transaction.attempt(commands(circle, planned, 0, rows));
            return all(circle, rows, null);
        } catch (SQLException together) {
            int inserted = 0;
            @Nullable String refusal = null;
            for (int i = 0; i < rows; i++) {
                try {
                    transaction.attempt(commands(circle, planned, i, i + 1));
                    inserted++;
                } catch (SQLException e) {
                    refusal = transaction.product().refusal(e, circle.get(0)).message();
                }
            }
            return all(circle, inserted, refusal);
        }
    }

    private List<String> commands(
            List<ShapeTable> circle, Map<QualifiedName, List<Map<String, Cell>>> planned, int from, int to) {
        List<String> parts = new ArrayList<>();
        for (ShapeTable table : circle) {
            parts.add(Insertion.of(
                    transaction.product(),
                    table,
                    planned.getOrDefault(table.name(), List.of()).subList(from, to)));
        }
        return transaction.product().together(parts);
    }

    private static Map<QualifiedName, Filled> all(List<ShapeTable> circle, int inserted, @Nullable String refusal) {
        Map<QualifiedName, Filled> filled = new TreeMap<>();
        circle.forEach(table -> filled.put(table.name(), new Filled(inserted, refusal, List.of())));
        return filled;
    }
}
