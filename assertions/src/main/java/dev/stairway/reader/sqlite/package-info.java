/**
 * SQLite's stored definitions, taken apart by a small parser of its own, so that the same schema always has the same text,
 * however it was written and however SQLite has rewritten it since. Pragmas add what only the library knows.
 */
@NullMarked
package dev.stairway.reader.sqlite;

import org.jspecify.annotations.NullMarked;
