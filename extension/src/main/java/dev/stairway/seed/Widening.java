package dev.stairway.seed;

import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a table allows since an upgrade and did not allow before.
 *
 * @param table the table as it is now
 * @param columns the columns that it is about
 * @param reason what is allowed now, as it follows "only the new shape allows"
 * @param way how a row makes use of it
 */
record Widening(ShapeTable table, List<String> columns, String reason, Way way) {

    Widening {
        columns = List.copyOf(columns);
    }

    static Widening holding(ShapeTable table, String column, @Nullable String value, String reason) {
        return new Widening(table, List.of(column), reason, new Holds(new Cell(value)));
    }

    /** Whether the row was written for this. */
    boolean isThatOf(NewShapeRow row) {
        return table.name().equals(row.table()) && columns.equals(row.columns()) && reason.equals(row.reason());
    }

    /** How a row makes use of a widening. */
    sealed interface Way {}

    /** The one column holds this. */
    record Holds(Cell cell) implements Way {}

    /** The columns hold something for which this old condition, by now gone, is false. */
    record Breaks(Check old) implements Way {}

    /** The columns hold what another row holds already. */
    record Repeats() implements Way {}

    /** The columns hold what no row of the table has to which they once had to refer. */
    record Dangles(Reference old) implements Way {}
}
