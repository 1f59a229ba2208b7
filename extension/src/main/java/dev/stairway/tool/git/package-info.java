/** What git knows of a project's files. Starts the program {@code git} and changes nothing. */
@NullMarked
package dev.stairway.tool.git;

import org.jspecify.annotations.NullMarked;
