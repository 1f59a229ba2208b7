/** What PostgreSQL has of its own for whoever writes rows: its catalogs, its ways to write values, its refusals. */
@NullMarked
package dev.stairway.seed.postgres;

import org.jspecify.annotations.NullMarked;
