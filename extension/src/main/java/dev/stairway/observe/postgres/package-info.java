/** PostgreSQL's relations by their OIDs, which never leave a trace: names take their place. */
@NullMarked
package dev.stairway.observe.postgres;

import org.jspecify.annotations.NullMarked;
