/** What the walk must know of MariaDB and MySQL. May use nothing but the package above. */
@NullMarked
package dev.stairway.walk.mysql;

import org.jspecify.annotations.NullMarked;
