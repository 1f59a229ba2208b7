/**
 * SQLite: each database is a file of its own in a temporary folder that ends with the run. Needs SQLite's driver on the class
 * path, which users add themselves. May use nothing of the other packages but the ports.
 */
@NullMarked
package dev.stairway.database.sqlite;

import org.jspecify.annotations.NullMarked;
