/**
 * Takes a history up, down and up again, revision by revision, and records what was seen.
 *
 * <p>{@link dev.stairway.walk.Walker} has the effects; a {@link dev.stairway.walk.Walk} is the record, a pure value that
 * judges nothing. May use {@code history}, {@code tool}, {@code database} and the schema packages.
 */
@NullMarked
package dev.stairway.walk;

import org.jspecify.annotations.NullMarked;
