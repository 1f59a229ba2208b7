/**
 * Rows for a database: automatic ones for any PostgreSQL schema, and ones that only a new shape of it allows. Knows JDBC and the
 * catalogs, nothing of histories, tools or walks.
 */
@NullMarked
package dev.stairway.seed;

import org.jspecify.annotations.NullMarked;
