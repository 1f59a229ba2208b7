package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a revision cannot be taken back, and why. A declaration of a revision that can be taken back is an
 * error, so that the list only shrinks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(Irreversible.List.class)
public @interface Irreversible {

    /** The revision's identifier, in full. */
    String revision();

    /** The reason, for reviewers; not blank. */
    String because();

    /** Several revisions of one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @interface List {

        /** The declarations, in any order. */
        Irreversible[] value();
    }
}
