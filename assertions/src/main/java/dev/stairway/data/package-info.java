/**
 * What a database's tables hold at one moment: pure, immutable values. This package may use the schema package's names
 * and nothing else but the JDK.
 */
@NullMarked
package dev.stairway.data;

import org.jspecify.annotations.NullMarked;
