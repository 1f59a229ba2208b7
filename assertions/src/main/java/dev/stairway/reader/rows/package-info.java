/**
 * Rows that are being read: in memory as long as they fit, else in a temporary file. May use the data values and the JDK's
 * files; internal, use {@link dev.stairway.reader.DataReader}.
 */
@NullMarked
package dev.stairway.reader.rows;

import org.jspecify.annotations.NullMarked;
