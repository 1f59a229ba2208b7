/**
 * Alembic projects: one Python process a session, {@code env.py} run once, one step at a time. May use {@code tool}, its
 * packages for processes and Python, {@code history}, {@code database}, Jackson and the JDK.
 */
@NullMarked
package dev.stairway.tool.alembic;

import org.jspecify.annotations.NullMarked;
