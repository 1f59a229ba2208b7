package dev.stairway.seed;

import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.value.Candidates;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the rows of a table can hold: foreign keys first, then the other columns, without what its conditions rule out. */
final class RowChoices {

    /** A table with automatic rows has about this many at most, so that more values than these are wanted. */
    private static final int PRESENT = 60;

    static final String NO_VALUE = "no value is known that would do";

    private final SeedTransaction transaction;
    private final Shape shape;
    private final Candidates candidates;
    private final ParentKeys parents;
    private final Manner manner;

    RowChoices(SeedTransaction transaction, Shape shape, ParentKeys parents, Manner manner) throws SQLException {
        this.manner = manner;
        this.transaction = transaction;
        this.shape = shape;
        this.candidates = new Candidates(shape, DomainValues.read(transaction, shape));
        this.parents = parents;
    }

    /**
     * One choice for each column, or set of columns, that a row gets explicitly.
     *
     * @param rows how many rows are wanted
     * @param present about how many there are
     * @param late foreign keys that stay empty until the table that they refer to has rows
     * @param planned foreign keys whose columns somebody else plans
     * @throws NotFillable when some column can hold nothing
     */
    List<Choice> of(ShapeTable table, int rows, int present, Collection<Reference> late, Collection<Reference> planned)
            throws SQLException, NotFillable {
        List<Choice> all = unfiltered(table, rows + present, late, planned);
        return new CheckFilter(transaction, table, rows).filter(all, Condition.of(table));
    }

    /**
     * What one row of a table that has rows can hold when some columns must hold one of some things.
     *
     * @param conditions what must be true of the row
     * @throws NotFillable when nothing is left to hold
     */
    List<Choice> forced(ShapeTable table, List<Condition> conditions, Map<String, List<Cell>> forced)
            throws SQLException, NotFillable {
        List<Choice> all = new ArrayList<>(unfiltered(table, PRESENT, List.of(), List.of()));
        for (Map.Entry<String, List<Cell>> entry : forced.entrySet()) {
            String column = entry.getKey();
            all.removeIf(choice -> choice.columns().equals(List.of(column)));
            if (all.stream().noneMatch(choice -> choice.columns().contains(column))) {
                all.add(Choice.nothing(List.of(column)));
            }
            all.replaceAll(
                    choice -> choice.columns().contains(column) ? choice.forcing(column, entry.getValue()) : choice);
        }
        if (all.stream().anyMatch(Choice::isEmpty)) {
            throw new NotFillable(NO_VALUE);
        }
        return new CheckFilter(transaction, table, 1).filterStrictly(all, conditions);
    }

    private List<Choice> unfiltered(
            ShapeTable table, int count, Collection<Reference> late, Collection<Reference> planned)
            throws SQLException, NotFillable {
        List<Reference> now = new ArrayList<>();
        for (Reference reference : table.references()) {
            if (!late.contains(reference) && !planned.contains(reference) && leadsSomewhere(reference)) {
                now.add(reference);
            }
        }
        List<Choice> choices = new ArrayList<>(new ReferenceChoices(table, parents, manner).of(now));
        Set<String> chosen = columns(now);
        chosen.addAll(columns(planned));
        for (String column : columns(late)) {
            if (!table.column(column).notNull() && chosen.add(column)) {
                choices.add(Choice.nothing(List.of(column)));
            }
        }
        ColumnChoices others = new ColumnChoices(transaction.product(), shape, candidates, table, manner);
        for (ShapeColumn column : table.columns()) {
            if (!chosen.contains(column.name())) {
                others.of(column, count).ifPresent(choices::add);
            }
        }
        return choices;
    }

    /** Only a foreign key must be kept where there is nothing to refer to. */
    private boolean leadsSomewhere(Reference reference) throws SQLException {
        return !LikelyReferences.isOne(reference)
                || !parents.of(reference.target(), reference.targetColumns()).isEmpty();
    }

    private static Set<String> columns(Collection<Reference> references) {
        Set<String> columns = new LinkedHashSet<>();
        references.forEach(reference -> columns.addAll(reference.columns()));
        return columns;
    }

    /** Why some column is always null; null when there is no such column. */
    @Nullable
    String unknown(ShapeTable table) {
        return new ColumnChoices(transaction.product(), shape, candidates, table, manner).unknown();
    }

    /** What one column can hold by itself. */
    List<String> values(ShapeTable table, ShapeColumn column, int count) {
        return new ColumnChoices(transaction.product(), shape, candidates, table, manner).values(column, count);
    }
}
