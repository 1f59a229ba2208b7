package dev.stairway.assertions;

import dev.stairway.schema.Sequence;
import dev.stairway.schema.TypeName;
import org.jspecify.annotations.Nullable;

/** Assertions on a sequence. */
public class SequenceAssert extends AbstractObjectAssert<SequenceAssert, Sequence, SchemaAssert> {

    static final Step<SequenceAssert, Sequence> STEP =
            new Step<>(SequenceAssert.class, Sequence.class, SequenceAssert::new);

    /** Assertions on this sequence. */
    public SequenceAssert(@Nullable Sequence actual) {
        super(actual, SequenceAssert.class);
    }

    /** Verifies that it disappears with this column, written as {@code table.column} with or without the schema. */
    public SequenceAssert isOwnedBy(String column) {
        return expect(
                subject().isOwnedBy(column),
                title() + " to be owned by",
                column,
                subject().ownedBy());
    }

    /** Verifies that it stands alone. */
    public SequenceAssert isNotOwned() {
        return expectNone("owning column", subject().ownedBy());
    }

    /** Verifies the type of its values, by its meaning; see {@link TypeName}. */
    public SequenceAssert hasType(String type) {
        TypeName expected = TypeName.of(type);
        return expect(
                subject().type().means(expected),
                title() + " to have type",
                expected,
                subject().type());
    }

    /** Verifies the first value. */
    public SequenceAssert startsWith(long value) {
        return expect(title() + " to start with", value, subject().start());
    }

    /** Verifies the step from one value to the next. */
    public SequenceAssert incrementsBy(long step) {
        return expect(title() + " to increment by", step, subject().increment());
    }

    /** Verifies that it starts again after its last value. */
    public SequenceAssert isCycling() {
        return isTrue("to be cycling", subject().isCycling());
    }
}
