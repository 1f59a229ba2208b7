package dev.stairway.junit;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made at the first request, once, even when several threads ask; an error is made once, too. */
final class Once<T> {

    private final Supplier<T> maker;
    private @Nullable T value;
    private @Nullable RuntimeException failure;

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    synchronized T get() {
        if (failure != null) {
            throw failure;
        }
        if (value == null) {
            try {
                value = maker.get();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }
        return value;
    }

    /** The error when there was one; empty before, and when the value has been made. */
    synchronized Optional<RuntimeException> failed() {
        return Optional.ofNullable(failure);
    }

    /** The value when it has been made; empty before, and after an error. */
    synchronized Optional<T> made() {
        return Optional.ofNullable(value);
    }
}
