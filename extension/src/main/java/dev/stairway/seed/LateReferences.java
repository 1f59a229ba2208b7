package dev.stairway.seed;

import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fills foreign keys that had to stay empty until the table that they refer to had rows: those in a circle, or to the table itself. */
final class LateReferences {

    private final SeedTransaction transaction;
    private final ParentKeys parents;
    private final Manner manner;

    LateReferences(SeedTransaction transaction, ParentKeys parents, Manner manner) {
        this.manner = manner;
        this.transaction = transaction;
        this.parents = parents;
    }

    /**
     * Lets new rows refer to something, and to the row before where the table refers to itself. A row that refers to nothing is among
     * those that are to be telling.
     *
     * @return why the server refused that for some row; null when it did not
     */
    @Nullable
    String fill(ShapeTable table, Reference reference, List<List<Cell>> places) throws SQLException {
        List<List<Cell>> keys = parents.of(reference.target(), reference.targetColumns());
        boolean self = reference.target().equals(table.name());
        List<String> commands = new ArrayList<>();
        int open = self ? 0 : 1;
        for (int i = 0; i < places.size(); i++) {
            if (i != open || manner == Manner.PLAIN) {
                update(table, reference, places.get(i), keys, self ? keys.size() - places.size() + i - 1 : i)
                        .forEach(commands::add);
            }
        }
        return commands.isEmpty() ? null : run(table, commands);
    }

    private @Nullable String run(ShapeTable table, List<String> commands) throws SQLException {
        try {
            transaction.attempt(commands);
            return null;
        } catch (SQLException all) {
            @Nullable String refusal = null;
            for (String command : commands) {
                try {
                    transaction.attempt(List.of(command));
                } catch (SQLException one) {
                    refusal = transaction.product().refusal(one, table).message();
                }
            }
            return refusal;
        }
    }

    /** The command for one row; none when there is no key that agrees with the columns that the row has already. */
    private List<String> update(
            ShapeTable table, Reference reference, List<Cell> place, List<List<Cell>> keys, int wish)
            throws SQLException {
        String where = transaction.at(table, place);
        List<List<Cell>> agreeing = agreeing(table, reference, where, keys);
        if (agreeing.isEmpty()) {
            return List.of();
        }
        List<Cell> key = agreeing.get(Math.floorMod(wish, agreeing.size()));
        String assignments = indexes(table, reference, false).stream()
                .map(i -> assignment(table.column(reference.columns().get(i)), key.get(i)))
                .collect(Collectors.joining(", "));
        return List.of("update %s set %s where %s".formatted(SqlText.name(table.name()), assignments, where));
    }

    private String assignment(ShapeColumn column, Cell cell) {
        return SqlText.name(column.name()) + " = " + cell.sql(transaction.product(), column.typeText());
    }

    private List<List<Cell>> agreeing(ShapeTable table, Reference reference, String where, List<List<Cell>> keys)
            throws SQLException {
        List<Integer> fixed = indexes(table, reference, true);
        if (fixed.isEmpty()) {
            return keys;
        }
        String selected = fixed.stream()
                .map(i -> transaction.text(reference.columns().get(i)))
                .collect(Collectors.joining(", "));
        List<Cell> held = transaction
                .query("select %s from %s where %s".formatted(selected, SqlText.name(table.name()), where))
                .get(0);
        return keys.stream()
                .filter(key -> held.equals(fixed.stream().map(key::get).toList()))
                .toList();
    }

    private static List<Integer> indexes(ShapeTable table, Reference reference, boolean notNull) {
        return IntStream.range(0, reference.columns().size())
                .filter(i -> table.column(reference.columns().get(i)).notNull() == notNull)
                .boxed()
                .toList();
    }
}
