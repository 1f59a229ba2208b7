/**
 * What a server says of its relations by its own numbers, so that what was seen of a step can be named. May use
 * {@code schema} and {@code trace}; what only one product knows is in a package of its name.
 */
@NullMarked
package dev.stairway.observe;

import org.jspecify.annotations.NullMarked;
