/**
 * Reads MariaDB 10.6 and later and MySQL 8: what {@code SHOW CREATE} says, taken apart, and for what it leaves out the
 * information schema; in a session whose settings are pinned, so that the same schema always has the same text.
 *
 * <p>Internal, but for {@link dev.stairway.reader.mysql.MysqlReader}, which {@code SchemaReader} chooses. Names are without
 * the database's: that of a copy is another one.
 */
@NullMarked
package dev.stairway.reader.mysql;

import org.jspecify.annotations.NullMarked;
