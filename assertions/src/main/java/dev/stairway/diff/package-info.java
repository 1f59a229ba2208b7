/**
 * Where two schemas differ: pure functions and values over {@code dev.stairway.schema}, and nothing else but the JDK.
 */
@NullMarked
package dev.stairway.diff;

import org.jspecify.annotations.NullMarked;
