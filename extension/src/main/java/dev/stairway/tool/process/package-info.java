/**
 * Other programs: started, read, and ended with everything that they started. May use nothing but the JDK.
 */
@NullMarked
package dev.stairway.tool.process;

import org.jspecify.annotations.NullMarked;
