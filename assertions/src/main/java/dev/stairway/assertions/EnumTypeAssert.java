package dev.stairway.assertions;

import dev.stairway.schema.EnumType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on an enum type. */
public class EnumTypeAssert extends AbstractObjectAssert<EnumTypeAssert, EnumType, SchemaAssert> {

    static final Step<EnumTypeAssert, EnumType> STEP =
            new Step<>(EnumTypeAssert.class, EnumType.class, EnumTypeAssert::new);

    /** Assertions on this enum type. */
    public EnumTypeAssert(@Nullable EnumType actual) {
        super(actual, EnumTypeAssert.class);
    }

    /** Verifies that these are all labels, in this order. */
    public EnumTypeAssert hasLabels(String... labels) {
        return expect(title() + " to have labels", List.of(labels), subject().labels());
    }

    /** Verifies that this is one of the labels. */
    public EnumTypeAssert hasLabel(String label) {
        return expect(
                subject().labels().contains(label),
                title() + " to have label",
                label,
                subject().labels());
    }

    /** Verifies that this is none of the labels. */
    public EnumTypeAssert doesNotHaveLabel(String label) {
        return expect(
                !subject().labels().contains(label),
                title() + " not to have label",
                label,
                subject().labels());
    }
}
