/**
 * How Stairway speaks with a migration tool: the port {@link dev.stairway.tool.MigrationTool} and what passes through it. One
 * sub-package a tool. May use {@code history}, {@code database} and the JDK.
 */
@NullMarked
package dev.stairway.tool;

import org.jspecify.annotations.NullMarked;
