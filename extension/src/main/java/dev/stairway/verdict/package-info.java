/**
 * What a walk means: pure functions from a {@link dev.stairway.walk.Walk} to findings and a verdict for each revision.
 *
 * <p>Nothing is thrown here because of what was found; the assertions at the edge do that. May use {@code walk} and what
 * it uses.
 */
@NullMarked
package dev.stairway.verdict;

import org.jspecify.annotations.NullMarked;
