package dev.stairway.reader.postgres;

import dev.stairway.schema.Definition;
import dev.stairway.schema.ObjectIdentity;
import dev.stairway.schema.ObjectKind;
import dev.stairway.schema.QualifiedName;
import dev.stairway.schema.SchemaObject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows into objects by one convention, so that a query alone says what an object is.
 *
 * <p>The first three columns are the kind (the name of an {@link ObjectKind}), the parts of the name, and the parts of the
 * parent's name or null, the OID of the unit that it belongs to, and what tells it apart for ever or null. Every further column is a property, named by its label: text is one value, an array several in
 * their order, a boolean is on or off; null and the empty array are absent. A label that ends in {@value #NAME} marks an array
 * that holds the parts of a name, or an array of such arrays; the property is the name as SQL writes it.
 */
final class ObjectRows {

    private static final String NAME = "@";
    private static final int FIRST_PROPERTY = 6;

    private ObjectRows() {}

    /**
     * The objects of one query's answer.
     *
     * @param catalog the catalog whose rows are the units
     * @param database what tells the database apart
     */
    static List<Found> read(ResultSet rows, String catalog, String database) throws SQLException {
        List<Found> objects = new ArrayList<>();
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            QualifiedName name = new QualifiedName(array(rows, 2));
            List<String> parent = array(rows, 3);
            String identity = rows.getString(5);
            SchemaObject object = new SchemaObject(
                    ObjectKind.valueOf(rows.getString(1)),
                    name,
                    parent.isEmpty() ? null : new QualifiedName(parent),
                    definition(rows, columns),
                    identity == null ? null : new ObjectIdentity(database, identity));
            objects.add(new Found(new Unit(catalog, rows.getLong(4)), object));
        }
        return objects;
    }

    private static Definition definition(ResultSet rows, ResultSetMetaData columns) throws SQLException {
        Definition.Builder definition = Definition.builder();
        for (int column = FIRST_PROPERTY; column <= columns.getColumnCount(); column++) {
            String label = columns.getColumnLabel(column);
            if (label.endsWith(NAME)) {
                definition.with(label.substring(0, label.length() - NAME.length()), names(rows, column));
            } else if (columns.getColumnType(column) == Types.ARRAY) {
                definition.with(label, array(rows, column));
            } else if (columns.getColumnType(column) == Types.BIT) {
                definition.with(label, rows.getBoolean(column));
            } else {
                definition.with(label, rows.getString(column));
            }
        }
        return definition.build();
    }

    private static List<String> array(ResultSet rows, int column) throws SQLException {
        return elements(rows, column) instanceof String[] values ? List.of(values) : List.of();
    }

    private static List<String> names(ResultSet rows, int column) throws SQLException {
        Object[] elements = elements(rows, column);
        if (elements instanceof String[][] names) {
            return Arrays.stream(names).map(ObjectRows::rendered).toList();
        }
        return elements instanceof String[] parts && parts.length > 0 ? List.of(rendered(parts)) : List.of();
    }

    private static String rendered(String[] parts) {
        return QualifiedName.of(parts).toString();
    }

    private static Object @Nullable [] elements(ResultSet rows, int column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? null : (Object[]) array.getArray();
    }
}
