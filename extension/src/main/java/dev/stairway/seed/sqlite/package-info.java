/** What SQLite has of its own for whoever writes rows: types that are hints, rows that are known by their numbers, its refusals. */
@NullMarked
package dev.stairway.seed.sqlite;

import org.jspecify.annotations.NullMarked;
