package dev.stairway.assertions;

import dev.stairway.schema.ObjectView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/**
 * What all assertions about a database share: how they lead to the next and how they fail.
 *
 * @param <S> the assertions' own type
 * @param <T> the type of what they are about
 */
public abstract class AbstractFluentAssert<S extends AbstractFluentAssert<S, T>, T> extends AbstractAssert<S, T> {

    /** Plain, because AssertJ creates the soft variants itself, from a constructor that takes just the actual value. */
    Mode mode = Mode.HARD;

    AbstractFluentAssert(@Nullable T actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /** The value that this is about; fails when it is null. */
    final T subject() {
        objects.assertNotNull(info, actual);
        return actual;
    }

    final <A extends AbstractFluentAssert<A, P>, P> A step(Step<A, P> step, Supplier<P> part) {
        A next = mode.step(step, part);
        next.info.description(info.description());
        next.info.overridingErrorMessage(info.overridingErrorMessage());
        return next;
    }

    final <V extends ObjectView> V find(Members<V> members, String name) {
        failOn(members.problemWith(name));
        return members.selection().matching(name).get(0);
    }

    final <V extends ObjectView> S has(Members<V> members, String... names) {
        return failOn(members.problemWith(List.of(names)));
    }

    final S expect(String what, @Nullable Object expected, @Nullable Object found) {
        Object value = found instanceof Optional<?> optional ? optional.orElse(null) : found;
        return expect(Objects.equals(expected, value), what, expected, value);
    }

    final S expect(boolean met, String what, @Nullable Object expected, @Nullable Object found) {
        return met ? myself : failOn(Optional.of(Failure.expecting(what).compare(expected, found)));
    }

    final S failOn(Optional<Failure> failure) {
        if (failure.isPresent()) {
            throw error(failure.get());
        }
        return myself;
    }

    private AssertionError error(Failure failure) {
        String format = failure.toString().replace("%", "%%");
        return failure.isComparison()
                ? failureWithActualExpected(failure.found(), failure.expected(), format)
                : failure(format);
    }
}
