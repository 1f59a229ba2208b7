/** What Alembic's worker must know of MariaDB and MySQL. May use nothing but the package above. */
@NullMarked
package dev.stairway.tool.alembic.mysql;

import org.jspecify.annotations.NullMarked;
