/**
 * What a schema is at one moment: pure, immutable values that know no database, file or clock.
 *
 * <p>A {@link dev.stairway.schema.SchemaSnapshot} holds one {@link dev.stairway.schema.SchemaObject} for everything that
 * a database defines; its {@link dev.stairway.schema.Definition} is complete, so that two schemas are equal exactly when
 * their objects are. This package may use nothing but the JDK.
 */
@NullMarked
package dev.stairway.schema;

import org.jspecify.annotations.NullMarked;
