package dev.stairway.assertions;

import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.ListAssert;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;

/** What becomes of a failure: it ends the test, or it is kept until all has been said. */
interface Mode {

    /** A class literal cannot say what the list holds. */
    @SuppressWarnings("unchecked")
    Class<ListAssert<@Nullable Object>> LIST = (Class<ListAssert<@Nullable Object>>) (Class<?>) ListAssert.class;

    /** A failure ends the test. */
    Mode HARD = new Mode() {
        @Override
        public <A extends AbstractFluentAssert<A, P>, P> A step(Step<A, P> step, Supplier<P> part) {
            return step.constructor().apply(part.get());
        }

        @Override
        public ListAssert<@Nullable Object> list(Supplier<List<@Nullable Object>> values) {
            return new ListAssert<@Nullable Object>(values.get());
        }
    };

    /** The assertions on a part; the supplier fails when there is no such part. */
    <A extends AbstractFluentAssert<A, P>, P> A step(Step<A, P> step, Supplier<P> part);

    /** AssertJ's assertions on a list of values; the supplier fails when there is no such list. */
    ListAssert<@Nullable Object> list(Supplier<List<@Nullable Object>> values);

    /**
     * A failure is kept by {@code softly}. What is said about a part that is not there is not heard: that it is missing
     * has been kept, and everything after it would only repeat that.
     */
    static Mode soft(AbstractSoftAssertions softly) {
        return new Mode() {
            @Override
            public <A extends AbstractFluentAssert<A, P>, P> A step(Step<A, P> step, Supplier<P> part) {
                try {
                    return proxy(softly, step, part.get(), this);
                } catch (AssertionError missing) {
                    softly.collectAssertionError(missing);
                    SoftAssertions unheard = new SoftAssertions();
                    return proxy(unheard, step, null, soft(unheard));
                }
            }

            @Override
            public ListAssert<@Nullable Object> list(Supplier<List<@Nullable Object>> values) {
                try {
                    return softly.proxy(LIST, List.class, values.get());
                } catch (AssertionError missing) {
                    softly.collectAssertionError(missing);
                    return new SoftAssertions().proxy(LIST, List.class, null);
                }
            }
        };
    }

    private static <A extends AbstractFluentAssert<A, P>, P> A proxy(
            AbstractSoftAssertions softly, Step<A, P> step, @Nullable P part, Mode mode) {
        A proxy = softly.proxy(step.assertion(), step.part(), part);
        proxy.mode = mode;
        return proxy;
    }
}
