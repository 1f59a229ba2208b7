/** PostgreSQL's catalogs: one real change at a time, and what the snapshot says about it. */
@NullMarked
package dev.stairway.reader.postgres;

import org.jspecify.annotations.NullMarked;
