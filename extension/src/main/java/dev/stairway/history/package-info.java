/**
 * What revisions a project has and how they follow each other: pure values; and how texts of their authors are shown. May use nothing but the JDK.
 */
@NullMarked
package dev.stairway.history;

import org.jspecify.annotations.NullMarked;
