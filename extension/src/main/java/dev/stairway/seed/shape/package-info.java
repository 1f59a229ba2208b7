/**
 * What must be known of a database's tables to write rows into them: columns, types, keys, references and checks, read from
 * PostgreSQL's catalogs. Values, and the reader that makes them. May use the names of the schema package and JDBC.
 */
@NullMarked
package dev.stairway.seed.shape;

import org.jspecify.annotations.NullMarked;
