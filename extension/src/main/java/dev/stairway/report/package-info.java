/**
 * Text for people from a walk and its verdict; pure, nothing is printed or written here. May use {@code verdict} and
 * what it uses.
 */
@NullMarked
package dev.stairway.report;

import org.jspecify.annotations.NullMarked;
