package dev.stairway.seed;

import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.ShapeTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Something that must not be false of a row, for the server to evaluate before the row is written.
 *
 * @param columns the columns that it looks at
 * @param sql the condition
 */
record Condition(List<String> columns, String sql) {

    Condition {
        columns = List.copyOf(columns);
    }

    /** The checks of a table, and that a row falls into one of its partitions. */
    static List<Condition> of(ShapeTable table) {
        List<Condition> conditions = new ArrayList<>();
        for (Check check : table.checks()) {
            conditions.add(new Condition(check.columns(), "(" + check.expression() + ") is not false"));
        }
        if (!table.partitions().isEmpty()) {
            String any = table.partitions().stream()
                    .map(partition -> "(" + partition + ")")
                    .collect(Collectors.joining(" or "));
            conditions.add(new Condition(partitionColumns(table), "(" + any + ")"));
        }
        return conditions;
    }

    /** The catalog does not say which columns a partition's condition has, so its words are compared. */
    static List<String> partitionColumns(ShapeTable table) {
        String all = String.join(" ", table.partitions());
        List<String> columns = new ArrayList<>();
        table.columns().forEach(column -> {
            String plain = "(?<![\\w\"'.])" + Pattern.quote(column.name()) + "(?![\\w\"'(])";
            boolean mentioned = Pattern.compile(plain).matcher(all).find() || all.contains(SqlText.name(column.name()));
            if (mentioned) {
                columns.add(column.name());
            }
        });
        return columns;
    }
}
