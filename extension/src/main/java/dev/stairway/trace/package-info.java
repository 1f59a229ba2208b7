/**
 * What a server was seen to do while a tool ran one step: statements, locks, rows and rewritten tables. Pure values; may use
 * {@code schema} for names.
 */
@NullMarked
package dev.stairway.trace;

import org.jspecify.annotations.NullMarked;
