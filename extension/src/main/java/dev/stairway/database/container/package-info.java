/**
 * Databases in Docker containers, by way of Testcontainers, which is there only where the user's project has it: finding out whether
 * Docker answers, getting an image, starting and stopping a container. May use {@code dev.stairway.database} and what the
 * products have there only.
 */
@NullMarked
package dev.stairway.database.container;

import org.jspecify.annotations.NullMarked;
