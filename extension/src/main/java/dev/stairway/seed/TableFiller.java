package dev.stairway.seed;

import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes rows into one table: all in one command, and one by one only when the server refuses that. */
final class TableFiller {

    private static final int ATTEMPTS_A_ROW = 40;
    private static final int ATTEMPTS = 100;

    private final SeedTransaction transaction;
    private final RowChoices choices;

    TableFiller(SeedTransaction transaction, RowChoices choices) {
        this.transaction = transaction;
        this.choices = choices;
    }

    /**
     * Adds rows.
     *
     * @param rows how many are wanted
     * @param present how many are there already, or at least one when that is not known exactly
     * @param late foreign keys to leave empty
     */
    Filled fill(ShapeTable table, int rows, int present, Collection<Reference> late) throws SQLException {
        try {
            return fill(table, choices.of(table, rows, present, late, List.of()), rows, present)
                    .withRefusal(choices.unknown(table));
        } catch (NotFillable e) {
            return Filled.refused(e.reason());
        }
    }

    /** Adds rows that hold what is to be chosen from. */
    Filled fill(ShapeTable table, List<Choice> of, int rows, int present) throws SQLException {
        Filled all = allAtOnce(table, rows, new RowPlanner(of, seen(table, present)));
        if (all.inserted() == 0 && all.refusal() != null) {
            SeenKeys seen = seen(table, present);
            Filled each = new OneByOne(table, new RowPlanner(of, seen), seen).fill(rows);
            all = each.inserted() > 0 ? each : each.withRefusal(all.refusal());
        }
        return all.inserted() > 0 || all.refusal() != null ? all : swallowed(table, present);
    }

    private SeenKeys seen(ShapeTable table, int present) throws SQLException {
        SeenKeys seen = new SeenKeys(table);
        if (present > 0) {
            seen.load(transaction);
        }
        return seen;
    }

    private Filled allAtOnce(ShapeTable table, int rows, RowPlanner planner) throws SQLException {
        List<Map<String, Cell>> planned = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            planner.plan(i).ifPresent(row -> {
                planner.take(row);
                planned.add(row);
            });
        }
        if (planned.isEmpty()) {
            return Filled.refused("its unique keys have no value left");
        }
        try {
            return insert(table, planned);
        } catch (SQLException e) {
            return Filled.refused(transaction.product().refusal(e, table).message());
        }
    }

    private Filled insert(ShapeTable table, List<Map<String, Cell>> rows) throws SQLException {
        String command = Insertion.of(transaction.product(), table, rows);
        if (table.interceptors().stream().anyMatch(each -> each.startsWith("the rule"))) {
            // A rule may make something else of the command, which then has nothing to return.
            int before = count(table);
            transaction.attempt(List.of(command));
            return new Filled(Math.max(0, count(table) - before), null, List.of());
        }
        List<List<Cell>> places = NewPlaces.of(transaction, table, command);
        return new Filled(places.size(), null, places);
    }

    private int count(ShapeTable table) throws SQLException {
        List<List<Cell>> rows = transaction.query("select count(*) from " + SqlText.name(table.name()));
        return Integer.parseInt(String.valueOf(rows.get(0).get(0).text()));
    }

    /** A trigger may have put the rows into a table that inherits from this one; then they are seen here, too. */
    private Filled swallowed(ShapeTable table, int present) throws SQLException {
        int now = present == 0 ? count(table) : 0;
        if (now > 0) {
            return new Filled(now, null, List.of());
        }
        String who = table.interceptors().isEmpty() ? "the server" : String.join(" or ", table.interceptors());
        return Filled.refused("the rows were accepted but not stored: " + who + " turned them away");
    }

    /** Rows one after the other, each varied in what the server complains about. */
    private final class OneByOne {

        private final ShapeTable table;
        private final RowPlanner planner;
        private final SeenKeys seen;
        private final List<List<Cell>> places = new ArrayList<>();
        private int inserted;
        private int attempts;
        private @Nullable Refusal last;

        OneByOne(ShapeTable table, RowPlanner planner, SeenKeys seen) {
            this.table = table;
            this.planner = planner;
            this.seen = seen;
        }

        Filled fill(int rows) throws SQLException {
            @Nullable String refusal = null;
            for (int i = 0; i < rows && attempts < ATTEMPTS; i++) {
                if (!insert(i) && refusal == null && last != null) {
                    refusal = last.message();
                }
            }
            return new Filled(inserted, refusal, places);
        }

        private boolean insert(int number) throws SQLException {
            last = null;
            RowDraft draft = planner.draft(number);
            for (int attempt = 0; attempt < ATTEMPTS_A_ROW && attempts < ATTEMPTS; attempt++) {
                if (last != null) {
                    draft.change(last.columns());
                }
                Optional<Map<String, Cell>> row = draft.row();
                if (row.isEmpty()) {
                    return last == null;
                }
                if (attempt(beyond(row.get()))) {
                    return true;
                }
            }
            return false;
        }

        private boolean attempt(Map<String, Cell> row) throws SQLException {
            try {
                Filled one = TableFiller.this.insert(table, List.of(row));
                inserted += one.inserted();
                places.addAll(one.places());
                seen.add(row);
                return true;
            } catch (SQLException e) {
                attempts++;
                last = transaction.product().refusal(e, table);
                return false;
            }
        }

        /** A sequence that is behind the rows of others is passed by: it has no value for this row. */
        private Map<String, Cell> beyond(Map<String, Cell> row) throws SQLException {
            if (last == null || !last.isDuplicate() || last.columns().size() != 1) {
                return row;
            }
            String column = last.columns().get(0);
            if (row.containsKey(column) || table.column(column).draw() == null) {
                return row;
            }
            List<List<Cell>> next = transaction.query(
                    "select max(%s) + 1 from %s".formatted(SqlText.name(column), SqlText.name(table.name())));
            Map<String, Cell> explicit = new LinkedHashMap<>(row);
            explicit.put(column, next.get(0).get(0));
            return explicit;
        }
    }
}
