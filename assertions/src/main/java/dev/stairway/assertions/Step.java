package dev.stairway.assertions;

import java.util.function.Function;

/**
 * How to get to the assertions on one kind of thing.
 *
 * @param assertion the class of the assertions
 * @param part the class of the thing
 * @param constructor makes the assertions
 */
record Step<A extends AbstractFluentAssert<A, P>, P>(Class<A> assertion, Class<P> part, Function<P, A> constructor) {}
