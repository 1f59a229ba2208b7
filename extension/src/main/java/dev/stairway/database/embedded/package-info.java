/**
 * PostgreSQL and MariaDB servers that run as a child of the test run, from binaries that come as Maven artifacts: no container, no
 * installation. May use nothing but the packages above and beside it.
 */
@NullMarked
package dev.stairway.database.embedded;

import org.jspecify.annotations.NullMarked;
