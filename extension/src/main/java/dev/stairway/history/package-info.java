/**
 * What revisions a project has and how they follow each other: pure values. May use nothing but the JDK.
 */
@NullMarked
package dev.stairway.history;

import org.jspecify.annotations.NullMarked;
