package dev.stairway.seed;

import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one row for each thing that a new shape allows. */
final class NewShapeFilling {

    private final SeedTransaction transaction;
    private final ParentKeys parents;
    private final RowChoices choices;
    private final List<NewShapeRow> rows = new ArrayList<>();
    private final List<NewShapeGap> gaps = new ArrayList<>();

    NewShapeFilling(SeedTransaction transaction, Shape after) throws SQLException {
        this.transaction = transaction;
        this.parents = new ParentKeys(transaction);
        this.choices = new RowChoices(transaction, after, parents, Manner.TELLING);
    }

    NewShapeReport fill(List<Widening> widenings) throws SQLException {
        for (Widening widening : widenings) {
            try {
                insert(widening);
            } catch (NotFillable e) {
                gap(widening, e.reason());
            }
        }
        return new NewShapeReport(rows, gaps);
    }

    private void gap(Widening widening, String refusal) {
        gaps.add(new NewShapeGap(widening.table().name(), widening.columns(), widening.reason(), refusal));
    }

    private void insert(Widening widening) throws SQLException, NotFillable {
        Filled filled = new TableFiller(transaction, choices).fill(widening.table(), choices(widening), 1, 1);
        if (filled.places().isEmpty()) {
            gap(widening, filled.refusal() == null ? "the row was not stored" : filled.refusal());
        } else {
            rows.add(read(widening, filled.places().get(0)));
        }
    }

    private List<Choice> choices(Widening widening) throws SQLException, NotFillable {
        ShapeTable table = widening.table();
        List<Condition> conditions = new ArrayList<>(Condition.of(table));
        Map<String, List<Cell>> forced = new LinkedHashMap<>();
        if (widening.way() instanceof Widening.Holds holds) {
            forced.put(widening.columns().get(0), List.of(holds.cell()));
        } else if (widening.way() instanceof Widening.Breaks breaks) {
            Check old = breaks.old();
            conditions.add(new Condition(old.columns(), "(" + old.expression() + ") is false"));
            // With the old condition at hand its constants are tried, too.
            return choices.forced(table.with(old), conditions, forced);
        } else if (widening.way() instanceof Widening.Repeats) {
            repeated(table, widening.columns()).forEach((column, cell) -> forced.put(column, List.of(cell)));
        } else if (widening.way() instanceof Widening.Dangles dangles) {
            forced.putAll(dangling(widening, dangles));
        }
        return choices.forced(table, conditions, forced);
    }

    private Map<String, Cell> repeated(ShapeTable table, List<String> columns) throws SQLException, NotFillable {
        List<List<Cell>> held = parents.of(table.name(), columns);
        if (held.isEmpty()) {
            throw new NotFillable("there is no row to repeat");
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), held.get(0).get(i));
        }
        return cells;
    }

    /** The last column of the old key holds what its parents do not have; the others hold what they like. */
    private Map<String, List<Cell>> dangling(Widening widening, Widening.Dangles dangles) throws SQLException {
        int last = widening.columns().size() - 1;
        List<Cell> taken = new ArrayList<>();
        parents.of(dangles.old().target(), dangles.old().targetColumns()).forEach(key -> taken.add(key.get(last)));
        String column = widening.columns().get(last);
        List<Cell> free = choices.values(widening.table(), widening.table().column(column), taken.size() + 1).stream()
                .map(Cell::of)
                .filter(cell -> !taken.contains(cell))
                .toList();
        return Map.of(column, free);
    }

    private NewShapeRow read(Widening widening, List<Cell> place) throws SQLException {
        ShapeTable table = widening.table();
        List<String> key = table.primaryKey().map(UniqueKey::columns).orElse(List.of());
        List<String> all = new ArrayList<>(key);
        all.addAll(widening.columns());
        String selected = all.stream().map(transaction::text).collect(Collectors.joining(", "));
        List<Cell> cells = transaction
                .query("select %s from %s where %s"
                        .formatted(selected, SqlText.name(table.name()), transaction.at(table, place)))
                .get(0);
        Map<String, String> keys = new LinkedHashMap<>();
        for (int i = 0; i < key.size(); i++) {
            keys.put(key.get(i), String.valueOf(cells.get(i).text()));
        }
        List<@Nullable String> values = new ArrayList<>();
        cells.subList(key.size(), cells.size()).forEach(cell -> values.add(cell.text()));
        return new NewShapeRow(table.name(), keys, widening.columns(), values, widening.reason());
    }
}
