package dev.stairway.seed;

import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.value.NamedValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which rows the statements of a revision ask for by the values that they pick rows by. Of an update that the way back does not answer only
 * the keys of JSON count: to correct some values for good is no oversight, and whether there are any is not known.
 */
final class NamedRows {

    private static final int MOST = 8;
    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext");
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric");
    private static final Set<String> JSON = Set.of("json", "jsonb");
    private static final Pattern INSERTING = Pattern.compile("(?is)^\\s*(insert|create)\\b.*");
    private static final Pattern ANSWERING = Pattern.compile("(?is).*\\b(update|insert)\\b.*");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final String REASON = "a value that the revision names";

    private NamedRows() {}

    /**
     * One row for each value that one of the tables can hold; few, and each once.
     *
     * @param up the statements of the upgrade
     * @param down those of the downgrade
     */
    static List<Widening> in(List<String> up, List<String> down, Shape shape) {
        List<String> answers =
                single(down).filter(each -> ANSWERING.matcher(each).matches()).toList();
        List<Widening> rows = new ArrayList<>();
        single(up)
                .forEach(statement -> NamedValues.in(statement)
                        .forEach(named -> shape.tables().stream()
                                .filter(table -> speaksOf(statement, table))
                                .forEach(table -> {
                                    boolean counts =
                                            INSERTING.matcher(statement).matches()
                                                    || answers.stream().anyMatch(answer -> speaksOf(answer, table));
                                    add(rows, shape, table, counts ? named : named.keysOnly());
                                })));
        return rows.stream().distinct().limit(MOST).toList();
    }

    private static Stream<String> single(List<String> scripts) {
        return scripts.stream().flatMap(script -> Stream.of(script.split(";")));
    }

    private static boolean speaksOf(String statement, ShapeTable table) {
        return Pattern.compile("\\b" + Pattern.quote(table.name().last()) + "\\b")
                .matcher(statement)
                .find();
    }

    private static void add(List<Widening> rows, Shape shape, ShapeTable table, NamedValues.Named named) {
        for (ShapeColumn column : table.columns()) {
            boolean referring = table.references().stream()
                    .anyMatch(reference -> reference.columns().contains(column.name()));
            if (column.name().equals(named.column()) && !column.isSupplied() && !referring) {
                values(shape.base(column.type()).name(), named)
                        .forEach(value -> rows.add(Widening.holding(table, column.name(), value, REASON)));
            }
        }
    }

    private static List<String> values(String type, NamedValues.Named named) {
        if (JSON.contains(type)) {
            return named.keys().isEmpty() ? List.of() : List.of(named.object());
        }
        if (NUMBERS.contains(type)) {
            return named.texts().stream()
                    .filter(value -> NUMBER.matcher(value).matches())
                    .toList();
        }
        return TEXTS.contains(type) ? named.texts() : List.of();
    }
}
