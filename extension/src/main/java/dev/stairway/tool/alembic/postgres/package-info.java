/** What Alembic's worker has to know of a PostgreSQL server. */
@NullMarked
package dev.stairway.tool.alembic.postgres;

import org.jspecify.annotations.NullMarked;
