/**
 * Python interpreters: found, or made from a project's requirements and cached. May use {@code tool}, {@code tool.process}
 * and the JDK.
 */
@NullMarked
package dev.stairway.tool.python;

import org.jspecify.annotations.NullMarked;
