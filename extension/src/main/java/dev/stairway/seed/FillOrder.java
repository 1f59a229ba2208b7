package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * In which order tables are filled: those first that others refer to. Tables that refer to each other in a circle stand together, by
 * Tarjan's algorithm for strongly connected components.
 */
final class FillOrder {

    private final Map<QualifiedName, ShapeTable> tables = new LinkedHashMap<>();
    private final Predicate<Link> counts;
    private final Map<QualifiedName, Integer> numbers = new HashMap<>();
    private final Map<QualifiedName, Integer> lowest = new HashMap<>();
    private final Deque<ShapeTable> path = new ArrayDeque<>();
    private final List<List<ShapeTable>> groups = new ArrayList<>();

    private FillOrder(List<ShapeTable> tables, Predicate<Link> counts) {
        tables.forEach(table -> this.tables.put(table.name(), table));
        this.counts = counts;
    }

    /** A foreign key and the table that has it. */
    record Link(ShapeTable table, Reference reference) {}

    /**
     * Groups of tables, parents first; a group of several refers to each other in a circle.
     *
     * @param counts which foreign keys count
     */
    static List<List<ShapeTable>> of(List<ShapeTable> tables, Predicate<Link> counts) {
        FillOrder order = new FillOrder(tables, counts);
        tables.stream()
                .filter(table -> !order.numbers.containsKey(table.name()))
                .forEach(order::visit);
        return order.groups;
    }

    private void visit(ShapeTable table) {
        int number = numbers.size();
        numbers.put(table.name(), number);
        lowest.put(table.name(), number);
        path.push(table);
        for (Reference reference : table.references()) {
            ShapeTable parent = tables.get(reference.target());
            if (parent != null && counts.test(new Link(table, reference))) {
                follow(table, parent);
            }
        }
        if (number == low(table)) {
            groups.add(group(table));
        }
    }

    private void follow(ShapeTable table, ShapeTable parent) {
        if (!numbers.containsKey(parent.name())) {
            visit(parent);
            lowest.merge(table.name(), low(parent), Math::min);
        } else if (path.contains(parent)) {
            lowest.merge(table.name(), numbers.getOrDefault(parent.name(), 0), Math::min);
        }
    }

    private int low(ShapeTable table) {
        return lowest.getOrDefault(table.name(), 0);
    }

    private List<ShapeTable> group(ShapeTable last) {
        List<ShapeTable> group = new ArrayList<>();
        ShapeTable table;
        do {
            table = path.pop();
            group.add(0, table);
        } while (!table.name().equals(last.name()));
        return group;
    }
}
