@NullMarked
package dev.stairway.reader.sqlite;

import org.jspecify.annotations.NullMarked;
