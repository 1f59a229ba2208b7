/**
 * How to say things about a database, in AssertJ's own manner; {@link dev.stairway.assertions.SchemaAssertions} is the
 * way in.
 *
 * <p>A bare noun leads to a part ({@code table("messages").column("content")}), {@code and()} leads back; whatever begins
 * with {@code has}, {@code is} or {@code doesNot} states something and stays. This package may use the schema, data, diff
 * and reader packages and AssertJ.
 */
@NullMarked
package dev.stairway.assertions;

import org.jspecify.annotations.NullMarked;
