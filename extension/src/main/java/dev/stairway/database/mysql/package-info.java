/**
 * What all MariaDB and MySQL servers share: making, copying and dropping databases with unique names over JDBC, however the server
 * came to be. May use nothing but the package above.
 */
@NullMarked
package dev.stairway.database.mysql;

import org.jspecify.annotations.NullMarked;
