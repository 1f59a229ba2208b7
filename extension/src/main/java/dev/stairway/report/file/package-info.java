/** Reports as files: the only place of {@code report} with effects. May use the rest of it, Jackson and {@code java.nio}. */
@NullMarked
package dev.stairway.report.file;

import org.jspecify.annotations.NullMarked;
