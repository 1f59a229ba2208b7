package dev.stairway.seed;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run over the tables of a database: parents first, circles together. */
final class Filling {

    private static final String BEGINNING = "savepoint stairway_beginning";
    private static final String BACK = "rollback to savepoint stairway_beginning";

    private final SeedTransaction transaction;
    private final Shape shape;
    private final SeedReport earlier;
    private final Manner manner;
    private final ParentKeys parents;
    private Map<ShapeTable, Growth.Need> needs = Map.of();

    Filling(SeedTransaction transaction, Shape shape, SeedReport earlier, Manner manner) {
        this.manner = manner;
        this.transaction = transaction;
        this.shape = shape;
        this.earlier = earlier;
        this.parents = new ParentKeys(transaction);
    }

    SeedReport run() throws SQLException {
        needs = new Growth(shape, earlier, manner).needs(transaction);
        List<ShapeTable> wanting = new ArrayList<>();
        needs.forEach((table, need) -> {
            if (need.wanted() > 0) {
                wanting.add(table);
            }
        });
        if (wanting.isEmpty()) {
            return report(Map.of());
        }
        RowSecurity security = RowSecurity.lift(transaction, shape, wanting);
        Map<QualifiedName, Filled> filled = fill(wanting);
        security.restore();
        return report(filled);
    }

    /** What is checked at the end of a transaction is checked at the end, or after each command where that fails. */
    private Map<QualifiedName, Filled> fill(List<ShapeTable> tables) throws SQLException {
        transaction.execute(BEGINNING);
        Map<QualifiedName, Filled> filled = fillAll(tables);
        try {
            transaction.execute(transaction.product().checkNow());
            return filled;
        } catch (SQLException deferred) {
            transaction.execute(BACK);
            transaction.execute(transaction.product().checkNow());
            tables.forEach(table -> parents.forget(table.name()));
            return fillAll(tables);
        }
    }

    private Map<QualifiedName, Filled> fillAll(List<ShapeTable> tables) throws SQLException {
        RowChoices choices = new RowChoices(transaction, shape, parents, manner);
        Map<QualifiedName, Filled> filled = new HashMap<>();
        for (List<ShapeTable> circle : FillOrder.of(tables, link -> true)) {
            Map<ShapeTable, List<Reference>> late = new LinkedHashMap<>();
            for (List<ShapeTable> group :
                    FillOrder.of(circle, link -> !link.table().isOptional(link.reference()))) {
                filled.putAll(fillGroup(group, circle, choices, late));
            }
            for (Map.Entry<ShapeTable, List<Reference>> open : late.entrySet()) {
                fillLate(open.getKey(), open.getValue(), filled);
            }
        }
        return filled;
    }

    private Map<QualifiedName, Filled> fillGroup(
            List<ShapeTable> group, List<ShapeTable> circle, RowChoices choices, Map<ShapeTable, List<Reference>> late)
            throws SQLException {
        boolean bound = group.size() > 1
                || group.get(0).references().stream()
                        .anyMatch(each -> each.target().equals(group.get(0).name())
                                && !group.get(0).isOptional(each));
        Map<QualifiedName, Filled> filled = new HashMap<>();
        if (bound) {
            int rows = group.stream().mapToInt(this::wanted).max().orElse(0);
            filled.putAll(new CycleFiller(transaction, choices).fill(group, rows));
        } else {
            ShapeTable table = group.get(0);
            List<Reference> open = open(table, circle);
            late.put(table, open);
            filled.put(
                    table.name(),
                    new TableFiller(transaction, choices).fill(table, wanted(table), present(table), open));
        }
        group.forEach(table -> parents.forget(table.name()));
        return filled;
    }

    /** The foreign keys to tables of the same circle, which may not have rows yet. */
    private static List<Reference> open(ShapeTable table, List<ShapeTable> circle) {
        return table.references().stream()
                .filter(table::isOptional)
                .filter(reference ->
                        circle.stream().anyMatch(each -> each.name().equals(reference.target())))
                .toList();
    }

    private void fillLate(ShapeTable table, List<Reference> references, Map<QualifiedName, Filled> filled)
            throws SQLException {
        LateReferences late = new LateReferences(transaction, parents, manner);
        for (Reference reference : references) {
            Filled now = filled.getOrDefault(table.name(), Filled.NOTHING);
            filled.put(table.name(), now.withRefusal(late.fill(table, reference, now.places())));
        }
    }

    private int wanted(ShapeTable table) {
        Growth.Need need = needs.get(table);
        return need == null ? 0 : need.wanted();
    }

    private int present(ShapeTable table) {
        Growth.Need need = needs.get(table);
        return need == null ? 0 : need.present();
    }

    private SeedReport report(Map<QualifiedName, Filled> filled) {
        List<SeededTable> tables = new ArrayList<>();
        for (ShapeTable table : shape.tables()) {
            if (table.foreign()) {
                tables.add(new SeededTable(
                        table.name(), 0, 0, "it is a foreign table: its rows are another server's", List.of()));
            } else {
                tables.add(seeded(table, filled.getOrDefault(table.name(), Filled.NOTHING)));
            }
        }
        return new SeedReport(tables);
    }

    private SeededTable seeded(ShapeTable table, Filled filled) {
        SeededTable before = earlier.find(table.name()).orElse(null);
        int already = before == null ? 0 : before.automatic();
        boolean asked = wanted(table) > 0;
        @Nullable String reason = asked || before == null ? filled.refusal() : before.reason();
        if (already + filled.inserted() == 0 && reason == null) {
            reason = "the server took no row";
        }
        return new SeededTable(
                table.name(),
                filled.inserted(),
                already + filled.inserted(),
                reason,
                Growth.possibilities(shape, table));
    }
}
