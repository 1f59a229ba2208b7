/**
 * Rows for a database: automatic ones for any schema, and ones that only a new shape of it allows. Knows JDBC, and through {@link
 * dev.stairway.seed.SeedProduct} what the products have of their own; nothing of histories, tools or walks.
 */
@NullMarked
package dev.stairway.seed;

import org.jspecify.annotations.NullMarked;
