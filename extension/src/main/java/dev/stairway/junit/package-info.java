/**
 * What test authors write: the annotations, the built-in checks, and the objects that tests receive.
 *
 * <p>The extension classes behind them are package-private. This is the only package that knows JUnit; it may use all
 * the others.
 */
@NullMarked
package dev.stairway.junit;

import org.jspecify.annotations.NullMarked;
