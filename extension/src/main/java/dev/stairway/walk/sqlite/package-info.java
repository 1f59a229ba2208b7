/** What a walk has to know of SQLite. */
@NullMarked
package dev.stairway.walk.sqlite;

import org.jspecify.annotations.NullMarked;
