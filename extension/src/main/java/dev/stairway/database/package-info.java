/**
 * Real databases for tests: servers that are started or reached, and the databases that Stairway makes on them and drops. May
 * use nothing of the other packages.
 */
@NullMarked
package dev.stairway.database;

import org.jspecify.annotations.NullMarked;
