/**
 * The command line: the built-in checks for a project without Java. It writes the class that a test author would have written, and
 * runs it on the JUnit Platform, so that there is one implementation of everything. May use all other packages.
 */
@NullMarked
package dev.stairway.cli;

import org.jspecify.annotations.NullMarked;
