/** What Alembic's worker has to know of an SQLite file. */
@NullMarked
package dev.stairway.tool.alembic.sqlite;

import org.jspecify.annotations.NullMarked;
