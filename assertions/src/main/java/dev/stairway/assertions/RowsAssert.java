package dev.stairway.assertions;

import dev.stairway.data.RowReference;
import dev.stairway.data.TableRows;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on the rows of a table. */
public class RowsAssert extends AbstractFluentAssert<RowsAssert, TableRows> {

    static final Step<RowsAssert, TableRows> STEP = new Step<>(RowsAssert.class, TableRows.class, RowsAssert::new);
    private static final int SHOWN = 10;

    /** Assertions on these rows. */
    public RowsAssert(@Nullable TableRows actual) {
        super(actual, RowsAssert.class);
    }

    /** Verifies how many rows there are. */
    public RowsAssert hasSize(int rows) {
        return expect(subject().size() == rows, table() + " to have so many rows", rows, counted());
    }

    /** Verifies that there is no row. */
    public RowsAssert isEmpty() {
        return expect(subject().size() == 0, table() + " to have no row", 0, counted());
    }

    /** Verifies that there is at least one row. */
    public RowsAssert isNotEmpty() {
        return failOn(
                subject().size() > 0
                        ? Optional.empty()
                        : Optional.of(Failure.expecting(table() + " to have rows, but it has none")));
    }

    /**
     * Verifies that at least one row has all of these values; other columns may hold anything.
     *
     * <p>Numbers compare by value and times with an offset by moment; text also equals a value that is written so, as a
     * UUID is.
     * Fails when there is no such column.
     *
     * @param values the values by the names of their columns, null for SQL null
     */
    public RowsAssert containsRow(Map<String, ? extends @Nullable Object> values) {
        return failOn(
                matching(values).length > 0
                        ? Optional.empty()
                        : Optional.of(Failure.expecting(table() + " to have a row with")
                                .compare(new TreeMap<>(values), String.join("\n", shown(all())))));
    }

    /** Verifies that no row has all of these values; compares like {@link #containsRow}. */
    public RowsAssert doesNotContainRow(Map<String, ? extends @Nullable Object> values) {
        int[] found = matching(values);
        return failOn(
                found.length == 0
                        ? Optional.empty()
                        : Optional.of(Failure.expecting(table() + " to have no row with " + new TreeMap<>(values))
                                .with("found", String.join("\n", shown(found)))));
    }

    /** Leads to the values of a column, in the order of the rows; fails when there is no such column. */
    public ListAssert<@Nullable Object> column(String name) {
        ListAssert<@Nullable Object> list = mode.list(() -> {
            requireColumn(name);
            return subject().column(name);
        });
        return list.as(
                info.hasDescription() ? info.descriptionText() : subject().table() + "." + name);
    }

    /**
     * Verifies that every row that refers to this table refers to a row that is there.
     *
     * <p>Rows with null in the foreign key refer to nothing. Fails as well when there is no foreign key to the table, or
     * no row refers to it: then nothing would have been examined.
     */
    public RowsAssert allReference(String target) {
        List<RowReference> keys = subject().references().stream()
                .filter(reference -> reference.target().matches(target))
                .toList();
        String what = "every row of " + subject().table() + " to refer to a row of " + target;
        if (keys.isEmpty()) {
            return failOn(Optional.of(Failure.expecting(what + ", but it has no foreign key to it")
                    .with("found", subject().references())));
        }
        if (keys.stream().mapToLong(RowReference::referring).sum() == 0) {
            return failOn(Optional.of(Failure.expecting(what + ", but none refers to any: nothing was examined")
                    .with("found", counted())));
        }
        return failOn(keys.stream()
                .filter(key -> !key.orphans().isEmpty())
                .findFirst()
                .map(key -> Failure.expecting(what).with("foreign key", key).with("without parent", key.orphans())));
    }

    private int[] matching(Map<String, ? extends @Nullable Object> values) {
        values.keySet().forEach(this::requireColumn);
        return IntStream.of(all())
                .filter(row -> values.entrySet().stream()
                        .allMatch(entry -> same(entry.getValue(), subject().value(row, entry.getKey()))))
                .toArray();
    }

    private int[] all() {
        return IntStream.range(0, subject().size()).toArray();
    }

    private static boolean same(@Nullable Object expected, @Nullable Object found) {
        if (expected instanceof Number one && found instanceof Number other && isFinite(one) && isFinite(other)) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        if (expected instanceof OffsetDateTime one && found instanceof OffsetDateTime other) {
            return one.isEqual(other);
        }
        boolean written = expected instanceof String && found != null && expected.equals(found.toString());
        return written || Objects.equals(expected, found);
    }

    private static boolean isFinite(Number number) {
        return number instanceof BigDecimal || Double.isFinite(number.doubleValue());
    }

    private void requireColumn(String name) {
        List<String> columns = subject().columns();
        failOn(
                columns.contains(name)
                        ? Optional.empty()
                        : Optional.of(Failure.expecting(table() + " to have column " + name)
                                .with("found", columns)
                                .withAny("did you mean", NearNames.of(name, columns))));
    }

    private String table() {
        return "table " + subject().table();
    }

    private String counted() {
        int size = subject().size();
        return size == 0 ? "0" : size + "\n" + String.join("\n", shown(all()));
    }

    private List<String> shown(int... numbers) {
        List<String> rows = new ArrayList<>();
        IntStream.of(numbers).limit(SHOWN).forEach(row -> rows.add(subject().describe(row)));
        if (numbers.length > SHOWN) {
            rows.add("and " + (numbers.length - SHOWN) + " more");
        }
        return rows;
    }
}
