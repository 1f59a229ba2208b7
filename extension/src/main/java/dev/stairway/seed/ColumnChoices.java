package dev.stairway.seed;

import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.value.Candidates;
import dev.stairway.seed.value.MinedValues;
import dev.stairway.seed.value.Wish;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What columns can hold that refer to nothing. */
final class ColumnChoices {

    private static final int SPARE = 10;

    private final SeedProduct product;
    private final Shape shape;
    private final Candidates candidates;
    private final ShapeTable table;
    private final Manner manner;

    ColumnChoices(SeedProduct product, Shape shape, Candidates candidates, ShapeTable table, Manner manner) {
        this.product = product;
        this.manner = manner;
        this.shape = shape;
        this.candidates = candidates;
        this.table = table;
    }

    /**
     * The choice for a column; empty for one that is left to the server.
     *
     * @param rows how many rows the table holds or is to hold
     * @throws NotFillable when the column needs a value and none of its type is known
     */
    Optional<Choice> of(ShapeColumn column, int rows) throws NotFillable {
        if (column.isSupplied() || isFilledByTrigger(column)) {
            return Optional.empty();
        }
        List<String> values = values(column, rows);
        boolean nullable = !column.notNull() && !shape.type(column.type()).notNull();
        if (!values.isEmpty() || nullable) {
            return Optional.of(Choice.of(column.name(), values, Choice.Nulls.of(nullable, manner)));
        }
        if (column.defaultText() != null) {
            return Optional.empty();
        }
        throw new NotFillable(unknown(column));
    }

    /** Why the first column is always null for which no value is known; null when there is none. */
    @Nullable
    String unknown() {
        return table.columns().stream()
                .filter(column -> !column.isSupplied() && !isFilledByTrigger(column))
                .filter(column -> table.references().stream()
                        .noneMatch(reference -> reference.columns().contains(column.name())))
                .filter(column -> values(column, 1).isEmpty())
                .findFirst()
                .map(ColumnChoices::unknown)
                .orElse(null);
    }

    private static String unknown(ShapeColumn column) {
        return "no value of the type %s is known (%s)".formatted(column.typeText(), column.name());
    }

    /** A search vector is what a trigger made it from: another one would be no row of this system. */
    private boolean isFilledByTrigger(ShapeColumn column) {
        return !table.interceptors().isEmpty()
                && shape.base(column.type()).name().equals("tsvector");
    }

    /** The texts to choose from, whether or not the column also accepts null. */
    List<String> values(ShapeColumn column, int rows) {
        boolean key = table.primaryKey()
                .filter(primary -> primary.columns().contains(column.name()))
                .isPresent();
        boolean unique = table.keys().stream().anyMatch(each -> each.columns().contains(column.name()));
        Wish wish = new Wish(
                table.name() + "." + column.name(),
                column.name(),
                key,
                unique ? rows + SPARE : 6,
                column.defaultText(),
                manner == Manner.PLAIN);
        List<String> telling = candidates.of(column.type(), column.modifier(), wish);
        return product.fitting(shape.base(column.type()), mixed(telling, mined(column)));
    }

    private List<String> mined(ShapeColumn column) {
        String type = shape.base(column.type()).name();
        Set<String> mined = new LinkedHashSet<>();
        for (Check check : table.checks()) {
            if (check.columns().contains(column.name())) {
                mined.addAll(MinedValues.of(check.hints(), type));
            }
        }
        for (String partition : table.partitions()) {
            mined.addAll(MinedValues.of(partition, type));
        }
        return List.copyOf(mined);
    }

    /** In turns, so that a beginning of the list has both. */
    private static List<String> mixed(List<String> telling, List<String> mined) {
        Set<String> mixed = new LinkedHashSet<>();
        for (int i = 0; i < Math.max(telling.size(), mined.size()); i++) {
            if (i < telling.size()) {
                mixed.add(telling.get(i));
            }
            if (i < mined.size()) {
                mixed.add(mined.get(i));
            }
        }
        return new ArrayList<>(mixed);
    }
}
