package dev.stairway.schema;

import java.util.List;
import java.util.stream.IntStream;

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

    /** Its columns in order, each with its type: {@code title text}. */
    public List<String> columns() {
        return object.definition().values("columns");
    }

    /** Whether its columns have exactly these names, in this order. */
    public boolean hasColumns(List<String> names) {
        List<String> columns = columns();
        return columns.size() == names.size()
                && IntStream.range(0, names.size()).allMatch(i -> columns.get(i).startsWith(names.get(i) + " "));
    }

    /** Whether it keeps its rows. */
    public boolean isMaterialized() {
        return object.kind() == ObjectKind.MATERIALIZED_VIEW;
    }
}
