package dev.stairway.seed.mysql;

import dev.stairway.schema.QualifiedName;
import dev.stairway.seed.shape.Check;
import dev.stairway.seed.shape.Reference;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeColumn;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.ShapeType;
import dev.stairway.seed.shape.UniqueKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads from the information schema what must be known of tables to write rows. Tables and columns are told by their names. */
final class MysqlShape {

    private final ShapeSource source;
    private final Map<Long, ShapeType> types = new HashMap<>();
    private final Map<String, Long> typeNumbers = new HashMap<>();

    private MysqlShape(ShapeSource source) {
        this.source = source;
    }

    static Shape read(Connection connection, Predicate<QualifiedName> wanted) throws SQLException {
        MysqlShape shape = new MysqlShape(ShapeSource.read(connection));
        List<ShapeTable> tables = new ArrayList<>();
        for (String table : shape.source.tables()) {
            if (wanted.test(QualifiedName.of(table))) {
                tables.add(shape.table(table));
            }
        }
        return new Shape(tables, shape.types, true, true);
    }

    private ShapeTable table(String name) {
        List<ShapeColumn> columns =
                source.columns(name).stream().map(this::column).toList();
        return new ShapeTable(
                name.hashCode(),
                QualifiedName.of(name),
                false,
                false,
                columns,
                keys(name),
                references(name),
                checks(name, columns),
                List.of(),
                false,
                source.triggers(name));
    }

    /** The order is that of {@link ShapeSource#columns}. */
    private ShapeColumn column(List<String> row) {
        String type = row.get(1);
        boolean json = row.get(7).equals("1");
        ColumnType of = json ? ColumnType.of("json", "utf8mb4") : ColumnType.of(type, row.get(2));
        String key = json ? "json" : type + " " + row.get(2);
        long number = typeNumbers.computeIfAbsent(key, any -> (long) typeNumbers.size() + 1);
        types.computeIfAbsent(number, of::shapeType);
        String defaultText = row.get(4).isEmpty() || row.get(4).equals("NULL") ? null : row.get(4);
        boolean sequence = defaultText != null && defaultText.startsWith("nextval(");
        boolean generated = row.get(6).equals("1");
        boolean increment = row.get(5).contains("auto_increment");
        ShapeColumn.Supply supply = generated
                ? ShapeColumn.Supply.GENERATED
                : increment || sequence ? ShapeColumn.Supply.SEQUENCE : ShapeColumn.Supply.ROW;
        return new ShapeColumn(
                row.get(0).hashCode(),
                row.get(0),
                number,
                of.modifier(),
                json ? "json" : type,
                row.get(3).equals("NO"),
                defaultText,
                supply,
                sequence ? defaultText : null);
    }

    /** A key with a part of a text, or an expression, may hold rows apart that it calls equal, or the reverse. */
    private List<UniqueKey> keys(String table) {
        List<UniqueKey> keys = new ArrayList<>();
        source.keys(table).forEach((name, rows) -> {
            boolean exact = rows.stream().allMatch(row -> row.get(1).isEmpty());
            UniqueKey.Kind kind = name.equals("PRIMARY") ? UniqueKey.Kind.PRIMARY : UniqueKey.Kind.UNIQUE;
            List<String> columns = rows.stream()
                    .map(row -> row.get(0))
                    .filter(column -> !column.isEmpty())
                    .toList();
            keys.add(new UniqueKey(name, columns, kind, exact, false));
        });
        keys.sort((one, other) -> Boolean.compare(other.isPrimary(), one.isPrimary()));
        return keys;
    }

    private List<Reference> references(String table) {
        List<Reference> references = new ArrayList<>();
        source.references(table)
                .forEach((name, rows) -> references.add(new Reference(
                        name,
                        rows.stream().map(row -> row.get(0)).toList(),
                        QualifiedName.of(rows.get(0).get(1)),
                        rows.stream().map(row -> row.get(2)).toList(),
                        false)));
        return references;
    }

    /** What a check looks at is not told: its words are compared. */
    private List<Check> checks(String table, List<ShapeColumn> columns) {
        List<Check> checks = new ArrayList<>();
        source.checks(table).forEach((name, expression) -> {
            List<String> mentioned = columns.stream()
                    .map(ShapeColumn::name)
                    .filter(column -> isMentioned(column, expression))
                    .toList();
            checks.add(new Check(name, mentioned, expression, ""));
        });
        return checks;
    }

    /** The server quotes names as the session does. */
    private static boolean isMentioned(String column, String expression) {
        return expression.contains("`" + column.replace("`", "``") + "`")
                || expression.contains('"' + column.replace("\"", "\"\"") + '"');
    }
}
