package dev.stairway.assertions;

import dev.stairway.data.DataChange;
import dev.stairway.data.DataDiff;
import dev.stairway.data.DataTable;
import dev.stairway.data.TablePair;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on what happened to a database's rows between two snapshots, which must still be open.
 *
 * <p>Values compare by their meaning ({@link dev.stairway.data.Meaning}), not by how their types print them.
 */
public class DataChangeAssert extends AbstractFluentAssert<DataChangeAssert, DataChange> {

    static final Step<DataChangeAssert, DataChange> STEP =
            new Step<>(DataChangeAssert.class, DataChange.class, DataChangeAssert::new);

    /** Assertions on this change. */
    public DataChangeAssert(@Nullable DataChange actual) {
        super(actual, DataChangeAssert.class);
    }

    /**
     * Leads to the table of this name, which it has after or had before; fails when there is none in both snapshots.
     *
     * @param name with its schema or without
     */
    public TableChangeAssert table(String name) {
        return step(TableChangeAssert.STEP, () -> find(name)).under(this);
    }

    /**
     * Verifies that every row of every table is there with every value; there may be new rows and columns. A fresh time of
     * the last update is no damage. Fails as well when there was no row at all: then nothing would have been examined.
     */
    public DataChangeAssert preservesEverything() {
        requireRows("every row to be preserved");
        DataDiff diff = DataDiff.of(subject());
        return failOn(
                diff.isPreserving()
                        ? Optional.empty()
                        : Optional.of(Failure.expecting("every row to be preserved")
                                .append(new DataDiff(diff.damaged()).render())));
    }

    /**
     * Verifies that there are the same rows as before in every table, and no others; else like {@link
     * #preservesEverything()}.
     */
    public DataChangeAssert leavesTheSameRows() {
        requireRows("the same rows as before");
        DataDiff diff = DataDiff.of(subject());
        return failOn(
                diff.isSame()
                        ? Optional.empty()
                        : Optional.of(
                                Failure.expecting("the same rows as before").append(diff.render())));
    }

    private void requireRows(String what) {
        failOn(
                subject().before().size() > 0
                        ? Optional.empty()
                        : Optional.of(Failure.expecting(what + ", but there was no row before: nothing was examined")));
    }

    private TablePair find(String name) {
        List<TablePair> found = subject().tablesNamed(name);
        if (found.size() == 1) {
            return found.get(0);
        }
        failOn(Optional.of(found.isEmpty() ? missing(name) : several(name, found)));
        throw new IllegalStateException("a failure was expected");
    }

    private Failure missing(String name) {
        List<String> existing =
                subject().tables().stream().map(TablePair::toString).toList();
        return Failure.expecting("table " + name + " to be there before and after")
                .with("found", existing)
                .withAny("only before", names(subject().dropped()))
                .withAny("only after", names(subject().added()))
                .withAny("did you mean", NearNames.of(name, existing));
    }

    private static Failure several(String name, List<TablePair> found) {
        return Failure.expecting("table " + name + " to be one, but it is several")
                .with("found", found)
                .with("to fix", "write the name with its schema");
    }

    private static List<String> names(List<DataTable> tables) {
        return tables.stream().map(table -> table.name().toString()).toList();
    }
}
