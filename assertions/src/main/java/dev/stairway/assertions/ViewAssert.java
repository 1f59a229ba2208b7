package dev.stairway.assertions;

import dev.stairway.schema.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on a view, plain or materialized. */
public class ViewAssert extends AbstractObjectAssert<ViewAssert, View, SchemaAssert> {

    static final Step<ViewAssert, View> STEP = new Step<>(ViewAssert.class, View.class, ViewAssert::new);

    /** Assertions on this view. */
    public ViewAssert(@Nullable View actual) {
        super(actual, ViewAssert.class);
    }

    /** Verifies the names of its columns, in order. */
    public ViewAssert hasColumns(String... columns) {
        List<String> names = List.of(columns);
        return expect(
                subject().hasColumns(names),
                title() + " to have columns",
                names,
                subject().columns());
    }

    /** Verifies that its query, as the server writes it, contains this text. */
    public ViewAssert hasQueryContaining(String text) {
        return expect(
                subject().query().contains(text),
                title() + " to have a query containing",
                text,
                subject().query());
    }
}
