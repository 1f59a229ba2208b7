/**
 * What a database's tables hold at one moment, and what became of it: values, and pure functions on them. Rows that do
 * not fit into memory are held elsewhere, behind {@link dev.stairway.data.StoredRows}. This package may use the schema
 * package's names and nothing else but the JDK.
 */
@NullMarked
package dev.stairway.data;

import org.jspecify.annotations.NullMarked;
