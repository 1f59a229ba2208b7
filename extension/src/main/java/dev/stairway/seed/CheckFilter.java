package dev.stairway.seed;

import dev.stairway.seed.shape.ShapeTable;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks the server which of the things that columns could hold fulfil the table's conditions, before a row is written. So any condition
 * that the server can evaluate is understood, also one between several columns: these become one choice.
 */
final class CheckFilter {

    private static final int MOST = 4000;
    private static final String NUMBER = SqlText.name("stairway n");

    private final SeedTransaction transaction;
    private final ShapeTable table;
    private final int rows;
    private boolean unfulfilled;

    CheckFilter(SeedTransaction transaction, ShapeTable table, int rows) {
        this.transaction = transaction;
        this.table = table;
        this.rows = rows;
    }

    /** The same choices without what the conditions rule out; those that a condition binds to each other have become one. */
    List<Choice> filter(List<Choice> choices, List<Condition> conditions) throws SQLException {
        List<String> settable =
                choices.stream().flatMap(choice -> choice.columns().stream()).toList();
        List<Condition> usable = conditions.stream()
                .filter(condition -> !condition.columns().isEmpty() && settable.containsAll(condition.columns()))
                .toList();
        List<Choice> filtered = new ArrayList<>();
        for (List<Choice> bound : bound(choices, usable)) {
            List<Condition> own = usable.stream()
                    .filter(condition -> bound.stream().anyMatch(choice -> touches(choice, condition)))
                    .toList();
            filtered.addAll(own.isEmpty() ? bound : fulfilling(bound, own));
        }
        return filtered;
    }

    /**
     * The same, for conditions that must be fulfilled for the row to make sense.
     *
     * @throws NotFillable when nothing fulfils them
     */
    List<Choice> filterStrictly(List<Choice> choices, List<Condition> conditions) throws SQLException, NotFillable {
        List<Choice> filtered = filter(choices, conditions);
        if (unfulfilled) {
            throw new NotFillable(RowChoices.NO_VALUE);
        }
        return filtered;
    }

    private static boolean touches(Choice choice, Condition condition) {
        return choice.columns().stream().anyMatch(condition.columns()::contains);
    }

    private static List<List<Choice>> bound(List<Choice> choices, List<Condition> conditions) {
        List<List<Choice>> groups = new ArrayList<>();
        choices.forEach(choice -> groups.add(new ArrayList<>(List.of(choice))));
        for (Condition condition : conditions) {
            List<List<Choice>> touched = groups.stream()
                    .filter(group -> group.stream().anyMatch(choice -> touches(choice, condition)))
                    .toList();
            List<Choice> first = touched.get(0);
            for (List<Choice> other : touched.subList(1, touched.size())) {
                first.addAll(other);
                groups.remove(other);
            }
        }
        return groups;
    }

    private List<Choice> fulfilling(List<Choice> bound, List<Condition> conditions) throws SQLException {
        int most = Math.max(2, (int) Math.floor(Math.pow(MOST, 1.0 / bound.size()) + 1e-9));
        List<Choice> cut = bound.stream().map(choice -> cut(choice, most)).toList();
        List<List<Cell>> found;
        try {
            found = transaction.attemptReturning(query(cut, conditions));
        } catch (SQLException e) {
            unfulfilled = true;
            return bound; // The condition raises for some of these values; inserting will tell for which.
        }
        List<int[]> tuples = new ArrayList<>();
        found.forEach(row -> tuples.add(row.stream()
                .mapToInt(cell -> Integer.parseInt(String.valueOf(cell.text())))
                .toArray()));
        if (tuples.isEmpty()) {
            unfulfilled = true;
            return bound;
        }
        return List.of(
                cut.size() == 1 && table.partitions().isEmpty() ? single(cut.get(0), tuples) : merged(cut, tuples));
    }

    private static Choice cut(Choice choice, int most) {
        int wanted = Math.max(1, choice.nullable() ? most - 1 : most);
        return choice.options().size() <= wanted
                ? choice
                : new Choice(choice.columns(), choice.options().subList(0, wanted), choice.nulls(), choice.offset());
    }

    private static Choice single(Choice choice, List<int[]> tuples) {
        boolean nullable =
                tuples.stream().anyMatch(tuple -> tuple[0] == choice.options().size());
        List<List<Cell>> options = tuples.stream()
                .map(tuple -> tuple[0])
                .filter(index -> index < choice.options().size())
                .map(choice.options()::get)
                .toList();
        return new Choice(choice.columns(), options, nullable ? choice.nulls() : Choice.Nulls.NEVER, choice.offset());
    }

    private Choice merged(List<Choice> choices, List<int[]> tuples) {
        List<List<Cell>> options = new ArrayList<>();
        for (int[] tuple : new TupleOrder(choices, rows).sort(tuples)) {
            List<Cell> option = new ArrayList<>();
            for (int i = 0; i < choices.size(); i++) {
                option.addAll(choices.get(i).option(tuple[i]));
            }
            options.add(option);
        }
        List<String> columns =
                choices.stream().flatMap(choice -> choice.columns().stream()).toList();
        return new Choice(columns, options, Choice.Nulls.NEVER, 0);
    }

    private String query(List<Choice> choices, List<Condition> conditions) {
        List<String> numbers = new ArrayList<>();
        List<String> sources = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            numbers.add("v" + i + "." + NUMBER);
            sources.add(source(choices.get(i), "v" + i));
        }
        String order = String.join(", ", numbers);
        String where = conditions.stream().map(Condition::sql).collect(Collectors.joining("\n  and "));
        List<String> names =
                IntStream.range(0, choices.size()).mapToObj(i -> "v" + i).toList();
        return "with %s select %s, %s from %s where %s order by %s limit %d"
                .formatted(
                        String.join(", ", sources),
                        order,
                        partition(choices),
                        String.join(" cross join ", names),
                        where,
                        order,
                        2 * MOST);
    }

    /** The number of the partition that a row falls into. */
    private String partition(List<Choice> choices) {
        List<String> columns =
                choices.stream().flatMap(choice -> choice.columns().stream()).toList();
        if (table.partitions().isEmpty() || !columns.containsAll(Condition.partitionColumns(table))) {
            return "0";
        }
        StringBuilder cases = new StringBuilder("case");
        for (int i = 0; i < table.partitions().size(); i++) {
            cases.append(" when ")
                    .append(table.partitions().get(i))
                    .append(" then ")
                    .append(i);
        }
        return cases + " else -1 end";
    }

    private String source(Choice choice, String alias) {
        List<String> types = choice.columns().stream()
                .map(column -> table.column(column).typeText())
                .toList();
        List<String> rows = new ArrayList<>();
        for (List<Cell> option : choice.all()) {
            StringBuilder row = new StringBuilder("(").append(rows.size());
            for (int i = 0; i < option.size(); i++) {
                row.append(", ")
                        .append(transaction.product().typed(option.get(i).text(), types.get(i)));
            }
            rows.add(row.append(')').toString());
        }
        return "%s(%s, %s) as (%s)"
                .formatted(
                        alias,
                        NUMBER,
                        SqlText.names(choice.columns()),
                        transaction.product().values(rows));
    }
}
