package dev.stairway.seed.sqlite;

import dev.stairway.reader.SchemaReader;
import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.schema.Table;
import dev.stairway.seed.shape.Shape;
import dev.stairway.seed.shape.ShapeTable;
import dev.stairway.seed.shape.ShapeType;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads a {@link Shape} from SQLite's definitions. Virtual tables are left out: what they hold is another program's. */
final class SqliteShape {

    private SqliteShape() {}

    static Shape read(Connection connection) {
        SchemaSnapshot schema = SchemaReader.read(connection);
        List<Table> tables = schema.objects(ObjectKind.TABLE).stream()
                .filter(table -> !table.definition().properties().containsKey(Definition.TEXT))
                .map(table -> new Table(table, schema.childrenOf(table.name())))
                .toList();
        List<ShapeTable> shapes =
                tables.stream().map(table -> new TableShape(table).shape()).toList();
        Map<Long, ShapeType> types = new TreeMap<>();
        shapes.forEach(table -> table.columns()
                .forEach(column -> types.put(
                        column.type(), DeclaredType.of(column.typeText()).type())));
        return new Shape(shapes, types, true, true);
    }
}
