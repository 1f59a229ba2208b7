/** What a walk has to know of PostgreSQL. */
@NullMarked
package dev.stairway.walk.postgres;

import org.jspecify.annotations.NullMarked;
