/** What a walk costs against the same statements without it; run by {@code mvn test -Pbenchmark}. */
@NullMarked
package dev.stairway.benchmark;

import org.jspecify.annotations.NullMarked;
