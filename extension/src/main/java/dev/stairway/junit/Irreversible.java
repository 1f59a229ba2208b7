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

    /**
     * Where that is so, for a class that runs on several databases: the first words of their names, such as {@code PostgreSQL} or
     * {@code PostgreSQL 13}. Empty, the default, means on all of them.
     */
    String on() default "";

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
