/** Telling values for every type: what to write into columns so that damage to them shows. Pure functions on texts. */
@NullMarked
package dev.stairway.seed.value;

import org.jspecify.annotations.NullMarked;
