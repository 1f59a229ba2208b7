/** Reading live databases: sessions are left as found, and every change is seen. */
@NullMarked
package dev.stairway.reader;

import org.jspecify.annotations.NullMarked;
