/**
 * Reads the schema of a live database into a {@link dev.stairway.schema.SchemaSnapshot}.
 *
 * <p>{@link dev.stairway.reader.SchemaReader} is the way in; each product has its own package with a
 * {@link dev.stairway.reader.ProductReader}. May use the schema values, the JDK and JDBC, and no particular driver.
 */
@NullMarked
package dev.stairway.reader;

import org.jspecify.annotations.NullMarked;
