package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that a finding about rolling out a revision, {@code SW401} to {@code SW411}, is known, and why it is no
 * problem. A declaration of something that is not found is an error, so that the list only shrinks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(Accepted.List.class)
public @interface Accepted {

    /** The finding's number: {@code SW401}. */
    String code();

    /** The revision's identifier, in full. */
    String revision();

    /** The reason, for reviewers; not blank. */
    String because();

    /** Several findings of one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @interface List {

        /** The declarations, in any order. */
        Accepted[] value();
    }
}
