package dev.stairway.seed;

import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The command that writes rows into a table. */
final class Insertion {

    private Insertion() {}

    /** One command for rows that all name the same columns. */
    static String of(SeedProduct product, ShapeTable table, List<Map<String, Cell>> rows) {
        Set<String> columns = rows.get(0).keySet();
        String into = "insert into " + SqlText.name(table.name());
        if (columns.isEmpty()) {
            return into + product.emptyRows(table, rows.size());
        }
        String values = rows.stream().map(row -> values(product, table, row)).collect(Collectors.joining(",\n"));
        return "%s (%s)%s values %s".formatted(into, SqlText.names(columns), overriding(table, columns), values);
    }

    private static String values(SeedProduct product, ShapeTable table, Map<String, Cell> row) {
        return row.entrySet().stream()
                .map(entry -> entry.getValue()
                        .sql(product, table.column(entry.getKey()).typeText()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String overriding(ShapeTable table, Set<String> columns) {
        boolean always =
                columns.stream().anyMatch(column -> table.column(column).supply() == ShapeColumn.Supply.ALWAYS);
        return always ? " overriding system value" : "";
    }
}
