/**
 * What programs that are not ours say to a PostgreSQL server, and what it answers: {@link dev.stairway.tool.postgres.WireTap}
 * stands between them. May use {@code trace}, {@code database} and the JDK.
 */
@NullMarked
package dev.stairway.tool.postgres;

import org.jspecify.annotations.NullMarked;
