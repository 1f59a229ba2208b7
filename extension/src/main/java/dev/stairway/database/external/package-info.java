/**
 * Database servers that others run: understanding their address, and making sure that Stairway may make databases of its own there, before
 * it does. May use {@code dev.stairway.database} and what the products have there only.
 */
@NullMarked
package dev.stairway.database.external;

import org.jspecify.annotations.NullMarked;
