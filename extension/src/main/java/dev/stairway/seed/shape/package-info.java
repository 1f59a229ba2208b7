/**
 * What must be known of a database's tables to write rows into them: columns, types, keys, references and checks. Values
 * that each product fills from its own catalog. May use the names of the schema package.
 */
@NullMarked
package dev.stairway.seed.shape;

import org.jspecify.annotations.NullMarked;
