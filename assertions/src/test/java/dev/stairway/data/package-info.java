/** Tests of what rows mean, without a database. */
@NullMarked
package dev.stairway.data;

import org.jspecify.annotations.NullMarked;
