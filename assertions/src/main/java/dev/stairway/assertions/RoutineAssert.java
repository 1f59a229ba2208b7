package dev.stairway.assertions;

import dev.stairway.schema.Routine;
import dev.stairway.schema.TypeName;
import org.jspecify.annotations.Nullable;

/** Assertions on a function or procedure. */
public class RoutineAssert extends AbstractObjectAssert<RoutineAssert, Routine, SchemaAssert> {

    static final Step<RoutineAssert, Routine> STEP = new Step<>(RoutineAssert.class, Routine.class, RoutineAssert::new);

    /** Assertions on this function or procedure. */
    public RoutineAssert(@Nullable Routine actual) {
        super(actual, RoutineAssert.class);
    }

    /** Verifies the language. */
    public RoutineAssert hasLanguage(String language) {
        return expect(title() + " to have language", language, subject().language());
    }

    /** Verifies what it returns, by its meaning and not its spelling; see {@link TypeName}. */
    public RoutineAssert hasReturnType(String type) {
        String found = subject().returns();
        boolean met = !found.isEmpty() && TypeName.of(found).means(TypeName.of(type));
        return expect(met, title() + " to return", type, found);
    }

    /** Verifies that it always returns the same for the same arguments. */
    public RoutineAssert isImmutable() {
        return expect(title() + " to have volatility", "immutable", subject().volatility());
    }

    /** Verifies that it returns the same for the same arguments within a statement. */
    public RoutineAssert isStable() {
        return expect(title() + " to have volatility", "stable", subject().volatility());
    }

    /** Verifies that it promises neither. */
    public RoutineAssert isVolatile() {
        return expect(title() + " to have volatility", "volatile", subject().volatility());
    }

    /** Verifies that it returns null without being called when an argument is null. */
    public RoutineAssert isStrict() {
        return isTrue("to be strict", subject().isStrict());
    }

    /** Verifies that it runs with the rights of its owner. */
    public RoutineAssert isSecurityDefiner() {
        return isTrue("to be security definer", subject().isSecurityDefiner());
    }

    /** Verifies that its source contains this text. */
    public RoutineAssert hasBodyContaining(String text) {
        return expect(
                subject().body().contains(text),
                title() + " to have a body containing",
                text,
                subject().body());
    }
}
