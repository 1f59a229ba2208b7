package dev.stairway.seed;

import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.ShapeType;
import dev.stairway.seed.shape.UniqueKey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides how many rows each table gets: all of them at first, more when it has got new columns, and none otherwise. */
final class Growth {

    private static final int FEWEST = 5;
    private static final int FEWEST_PLAIN = 2;
    private static final int MOST = 14;
    private static final int COUNTED = 1000;

    /** Servers limit the columns of a row. */
    private static final int AT_ONCE = 500;

    private final Shape shape;
    private final SeedReport earlier;
    private final Manner manner;

    Growth(Shape shape, SeedReport earlier, Manner manner) {
        this.manner = manner;
        this.shape = shape;
        this.earlier = earlier;
    }

    /**
     * What a table has and what it is to get.
     *
     * @param present how many rows it holds, up to some number
     * @param wanted how many it is to get; zero for none
     */
    record Need(int present, int wanted) {}

    /** The need of each table, in the order of the shape. */
    Map<ShapeTable, Need> needs(SeedTransaction transaction) throws SQLException {
        List<ShapeTable> tables =
                shape.tables().stream().filter(table -> !table.foreign()).toList();
        Map<ShapeTable, Need> needs = new LinkedHashMap<>();
        for (int from = 0; from < tables.size(); from += AT_ONCE) {
            List<ShapeTable> some = tables.subList(from, Math.min(from + AT_ONCE, tables.size()));
            String counts = some.stream().map(Growth::counted).collect(Collectors.joining(",\n"));
            List<Cell> counted = transaction.query("select " + counts).get(0);
            for (int i = 0; i < some.size(); i++) {
                int present = Integer.parseInt(String.valueOf(counted.get(i).text()));
                needs.put(some.get(i), new Need(present, wanted(some.get(i), present)));
            }
        }
        return needs;
    }

    private static String counted(ShapeTable table) {
        return "(select count(*) from (select 1 from %s limit %d) counted)"
                .formatted(SqlText.name(table.name()), COUNTED);
    }

    private int wanted(ShapeTable table, int present) {
        int rows = rows(table);
        SeededTable before = earlier.find(table.name()).orElse(null);
        if (before == null || !before.isFilled() || !before.possibilities().containsAll(possibilities(shape, table))) {
            return rows;
        }
        return Math.max(0, Math.min(before.automatic(), rows) - present);
    }

    /** What the columns of a table can hold: their types, labels of enums, null. What is new among them asks for new rows. */
    static List<String> possibilities(Shape shape, ShapeTable table) {
        List<String> possibilities = new ArrayList<>();
        for (ShapeColumn column : table.columns()) {
            possibilities.add(column.name() + " " + column.typeText());
            if (!column.notNull()) {
                possibilities.add(column.name() + " null");
            }
            shape.base(column.type()).labels().forEach(label -> possibilities.add(column.name() + " '" + label + "'"));
        }
        return possibilities;
    }

    /** Whether its rows only link others: then there is one more than these, which some are linked to twice. */
    private static boolean isLink(ShapeTable table) {
        List<String> key = table.primaryKey().map(UniqueKey::columns).orElse(List.of());
        List<String> linked = table.references().stream()
                .flatMap(reference -> reference.columns().stream())
                .toList();
        return key.size() > 1 && table.references().size() > 1 && linked.containsAll(key);
    }

    /** Enough rows for every label of an enum and every partition, within limits. */
    private int rows(ShapeTable table) {
        if (manner == Manner.PLAIN) {
            return FEWEST_PLAIN;
        }
        int rows =
                Math.max(isLink(table) ? FEWEST + 1 : FEWEST, table.partitions().size());
        for (ShapeColumn column : table.columns()) {
            ShapeType type = shape.base(column.type());
            if (type.form() == ShapeType.Form.ENUM) {
                rows = Math.max(rows, type.labels().size() + (column.notNull() ? 0 : 2));
            }
        }
        return Math.min(rows, MOST);
    }
}
