package dev.stairway.assertions;

import dev.stairway.data.ColumnPair;
import dev.stairway.data.Conversion;
import dev.stairway.data.DataColumn;
import dev.stairway.data.DataTable;
import dev.stairway.data.Meaning;
import dev.stairway.data.Mismatches;
import dev.stairway.data.RowChange;
import dev.stairway.data.RowTable;
import dev.stairway.data.TablePair;
import dev.stairway.data.ValueDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what happened to the rows of one table.
 *
 * <p>Whatever is said about values is said about every row that was there before, so a row that is gone fails as well; new
 * rows do not. Where there was no row, nothing would be examined: that fails too.
 */
public class TableChangeAssert extends AbstractFluentAssert<TableChangeAssert, TablePair> {

    static final Step<TableChangeAssert, TablePair> STEP =
            new Step<>(TableChangeAssert.class, TablePair.class, TableChangeAssert::new);

    private @Nullable DataChangeAssert parent;

    /** Assertions on this table. */
    public TableChangeAssert(@Nullable TablePair actual) {
        super(actual, TableChangeAssert.class);
    }

    TableChangeAssert under(DataChangeAssert above) {
        parent = above;
        return this;
    }

    /** Goes back to the whole database. */
    public DataChangeAssert and() {
        return Objects.requireNonNull(parent, "these assertions were not reached from others");
    }

    /** Verifies that these columns are there before and after, and hold the same values. */
    public TableChangeAssert preserves(String... columns) {
        Arrays.stream(columns).forEach(column -> {
            requireColumn(subject().before(), "before", column);
            requireColumn(subject().after(), "after", column);
        });
        List<ColumnPair> pairs = Arrays.stream(columns)
                .map(column -> subject().pair(column, column))
                .toList();
        return everyRowIsRight("to preserve " + String.join(", ", columns), row -> different(pairs, row));
    }

    /** Verifies that a column has another name, that none has the old one, and that it holds the same values. */
    public TableChangeAssert renamed(String from, String to) {
        requireColumn(subject().before(), "before", from);
        requireColumn(subject().after(), "after", to);
        String what = "to have " + from + " renamed to " + to;
        failOn(
                hasColumn(subject().after(), from)
                        ? Optional.of(Failure.expecting(title() + " " + what + ", but it still has " + from))
                        : Optional.empty());
        ColumnPair pair = subject().pair(from, to);
        return everyRowIsRight(what, row -> different(List.of(pair), row));
    }

    /** Verifies that a column's values were converted in this way: {@code convertedFrom("created_at", EPOCH_MILLIS)}. */
    public TableChangeAssert convertedFrom(String column, Conversion conversion) {
        return converted(column, column, "from " + conversion, conversion);
    }

    /** Verifies that the values of one column were converted in this way, and are in another. */
    public TableChangeAssert convertedFrom(String before, String after, Conversion conversion) {
        return converted(before, after, "from " + conversion, conversion);
    }

    /** Verifies that a column's values were converted back: {@code convertedTo("created_at", EPOCH_MILLIS)}. */
    public TableChangeAssert convertedTo(String column, Conversion conversion) {
        return converted(column, column, "to " + conversion, conversion.inverse());
    }

    /** Verifies that the values of one column were converted back, and are in another. */
    public TableChangeAssert convertedTo(String before, String after, Conversion conversion) {
        return converted(before, after, "to " + conversion, conversion.inverse());
    }

    /**
     * Verifies a condition for every row that was there before.
     *
     * @param what what is expected, for the message: {@code "name is first and last name joined"}
     */
    public TableChangeAssert everyRow(String what, Predicate<RowChange> condition) {
        return everyRowIsRight(
                "to satisfy in every row: " + what, row -> condition.test(row) ? List.of() : List.of(row.whole()));
    }

    /** Verifies assertions for every row that was there before; the failure shows the first that any row fails with. */
    public TableChangeAssert everyRowSatisfies(Consumer<RowChange> assertions) {
        List<String> first = new ArrayList<>();
        Mismatches wrong = look(row -> {
            try {
                assertions.accept(row);
                return List.of();
            } catch (AssertionError e) {
                if (first.isEmpty()) {
                    first.add(String.valueOf(e.getMessage()).strip());
                }
                return List.of(row.whole());
            }
        });
        String what = "to satisfy assertions in every row";
        return failOn(
                problem(what, wrong).map(failure -> first.isEmpty() ? failure : failure.with("first", first.get(0))));
    }

    /** Verifies how many rows there were before and are after. */
    public TableChangeAssert hasRowCounts(long before, long after) {
        return expect(
                title() + " to have so many rows before → after",
                before + " → " + after,
                subject().before().rows().size() + " → "
                        + subject().after().rows().size());
    }

    /** Verifies that every row is still there, whatever its values. */
    public TableChangeAssert keepsEveryRow() {
        return everyRowIsRight("to keep every row", row -> List.of());
    }

    private TableChangeAssert converted(String before, String after, String how, Conversion conversion) {
        requireColumn(subject().before(), "before", before);
        requireColumn(subject().after(), "after", after);
        ColumnPair pair = subject().pair(before, after);
        Meaning meaning = Meaning.between("text", pair.after().baseType());
        return everyRowIsRight("to have " + pair + " converted " + how, row -> {
            String old = row.before(before);
            String expected = old == null ? null : conversion.apply(old);
            String found = row.after(after);
            boolean right = meaning.isSame(expected, found);
            return right ? List.of() : List.of(new ValueDiff(pair.toString(), expected(old, expected), found));
        });
    }

    private static @Nullable String expected(@Nullable String old, @Nullable String expected) {
        return old == null ? null : old + " (expected " + expected + ")";
    }

    private static List<ValueDiff> different(List<ColumnPair> pairs, RowChange row) {
        return pairs.stream()
                .filter(pair -> !row.isSame(pair))
                .map(pair -> new ValueDiff(
                        pair.toString(),
                        row.before(pair.before().name()),
                        row.after(pair.after().name())))
                .toList();
    }

    private TableChangeAssert everyRowIsRight(String what, Mismatches.Look look) {
        return failOn(problem(what, look(look)));
    }

    private Mismatches look(Mismatches.Look look) {
        return subject().mismatches(look);
    }

    private Optional<Failure> problem(String what, Mismatches wrong) {
        if (wrong.examined() == 0) {
            return Optional.of(Failure.expecting(title() + " " + what + ", but it had no row: nothing was examined"));
        }
        return wrong.count() == 0
                ? Optional.empty()
                : Optional.of(Failure.expecting(title() + " " + what)
                        .with("wrong", wrong.count() + " of " + wrong.examined() + " rows")
                        .append(RowTable.render(wrong.examples(), wrong.count())));
    }

    private void requireColumn(DataTable table, String when, String column) {
        List<String> columns = table.columns().stream().map(DataColumn::name).toList();
        failOn(
                columns.contains(column)
                        ? Optional.empty()
                        : Optional.of(
                                Failure.expecting("table " + table.name() + " to have column " + column + " " + when)
                                        .with("found", columns)
                                        .withAny("did you mean", NearNames.of(column, columns))));
    }

    private static boolean hasColumn(DataTable table, String column) {
        return table.columns().stream().anyMatch(candidate -> candidate.name().equals(column));
    }

    private String title() {
        return "table " + subject();
    }
}
