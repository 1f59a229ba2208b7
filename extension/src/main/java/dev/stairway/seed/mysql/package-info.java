/** Rows for MariaDB. May use nothing but the packages above and beside it. */
@NullMarked
package dev.stairway.seed.mysql;

import org.jspecify.annotations.NullMarked;
