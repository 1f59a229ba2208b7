package dev.stairway.seed;

import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the columns of foreign keys can hold: keys that are there. Foreign keys that share columns are chosen together. */
final class ReferenceChoices {

    private static final int MOST = 300;

    private final ShapeTable table;
    private final ParentKeys parents;
    private final Manner manner;

    ReferenceChoices(ShapeTable table, ParentKeys parents, Manner manner) {
        this.manner = manner;
        this.table = table;
        this.parents = parents;
    }

    /**
     * One choice for each set of foreign keys that share columns.
     *
     * @throws NotFillable when a row must refer to something and there is nothing to refer to
     */
    List<Choice> of(List<Reference> references) throws SQLException, NotFillable {
        List<Choice> choices = new ArrayList<>();
        for (List<Reference> shared : shared(references)) {
            choices.add(together(shared, choices.size()));
        }
        return choices;
    }

    private static List<List<Reference>> shared(List<Reference> references) {
        List<List<Reference>> groups = new ArrayList<>();
        for (Reference reference : references) {
            List<Reference> joined = new ArrayList<>();
            groups.removeIf(group -> {
                boolean touches = group.stream()
                        .anyMatch(each -> each.columns().stream().anyMatch(reference.columns()::contains));
                if (touches) {
                    joined.addAll(group);
                }
                return touches;
            });
            joined.add(reference);
            groups.add(joined);
        }
        return groups;
    }

    private Choice together(List<Reference> references, int offset) throws SQLException, NotFillable {
        Set<String> all = new LinkedHashSet<>();
        references.forEach(reference -> all.addAll(reference.columns()));
        List<String> columns = List.copyOf(all);
        List<Map<String, Cell>> rows = List.of(Map.of());
        for (Reference reference : references) {
            rows = join(rows, reference);
        }
        boolean nullable =
                columns.stream().noneMatch(column -> table.column(column).notNull());
        List<List<Cell>> options = new ArrayList<>();
        rows.forEach(row -> options.add(columns.stream()
                .map(column -> row.getOrDefault(column, Cell.NULL))
                .toList()));
        if (nullable) {
            options.removeIf(option -> option.stream().allMatch(Cell::isNull));
        }
        return new Choice(columns, options, Choice.Nulls.of(nullable, manner), offset);
    }

    private List<Map<String, Cell>> join(List<Map<String, Cell>> rows, Reference reference)
            throws SQLException, NotFillable {
        List<List<Cell>> keys = parents.of(reference.target(), reference.targetColumns());
        List<Map<String, Cell>> joined = new ArrayList<>();
        for (Map<String, Cell> row : rows) {
            for (List<Cell> key : keys) {
                extend(row, reference, key, joined);
            }
        }
        if (table.isOptional(reference) && (manner == Manner.TELLING || joined.isEmpty())) {
            leaveOpen(rows, reference, joined);
        }
        if (joined.isEmpty()) {
            throw new NotFillable("there is no row of %s to refer to (%s)"
                    .formatted(reference.target(), String.join(", ", reference.columns())));
        }
        return joined;
    }

    private static void extend(
            Map<String, Cell> row, Reference reference, List<Cell> key, List<Map<String, Cell>> joined) {
        Map<String, Cell> extended = new LinkedHashMap<>(row);
        for (int i = 0; i < key.size(); i++) {
            Cell before = extended.put(reference.columns().get(i), key.get(i));
            if (before != null && !before.equals(key.get(i))) {
                return;
            }
        }
        if (joined.size() < MOST) {
            joined.add(extended);
        }
    }

    /** Adds one row, as the second, that refers to nothing: its nullable columns are null. */
    private void leaveOpen(List<Map<String, Cell>> rows, Reference reference, List<Map<String, Cell>> joined) {
        Map<String, Cell> open = new LinkedHashMap<>(
                joined.isEmpty() ? rows.stream().findFirst().orElse(Map.of()) : joined.get(joined.size() > 1 ? 1 : 0));
        for (String column : reference.columns()) {
            if (!table.column(column).notNull()) {
                open.put(column, Cell.NULL);
            }
        }
        if (reference.columns().stream().allMatch(column -> open.containsKey(column))) {
            joined.add(Math.min(1, joined.size()), open);
        }
    }
}
