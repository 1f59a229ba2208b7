package dev.stairway.schema;

import java.util.List;

/**
 * A view, plain or materialized.
 *
 * @param object the view's definition
 */
public record View(SchemaObject object) implements ObjectView {

    /** The query as the server writes it. */
    public String query() {
        return object.definition().value(Definition.TEXT).orElse("");
    }

    /** The names of its columns, in order. */
    public List<String> columns() {
        return object.definition().values("columns").stream().map(View::name).toList();
    }

    /** Whether it keeps its rows. */
    public boolean isMaterialized() {
        return object.kind() == ObjectKind.MATERIALIZED_VIEW;
    }

    private static String name(String column) {
        if (column.startsWith("\"")) {
            return column.substring(1, column.indexOf('"', 1));
        }
        return column.contains(" ") ? column.substring(0, column.indexOf(' ')) : column;
    }
}
