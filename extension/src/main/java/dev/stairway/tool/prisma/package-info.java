/**
 * Prisma projects: {@code migration.sql} and {@code down.sql} of each folder, run as {@code prisma migrate deploy} runs them,
 * through JDBC or through the real command. May use {@code tool}, its package for processes, {@code history}, {@code database}
 * and the JDK.
 */
@NullMarked
package dev.stairway.tool.prisma;

import org.jspecify.annotations.NullMarked;
