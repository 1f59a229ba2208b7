package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares rows as a production database may hold them at a revision; every later revision meets them. Exactly one of
 * {@link #sql()}, {@link #resource()} and {@link #method()} says what they are.
 *
 * <p>They are written right after the revision was applied, in a transaction of their own, into tables that hold only what the
 * revisions themselves and earlier declarations wrote. Automatic rows are added to them. Declared rows are taken at their word:
 * an upgrade that refuses them is red, and where an upgrade refuses automatic rows only, tables with declared ones do without.
 *
 * <p>Not for the databases of a test's own parameters: those are as {@link At} says.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(SeedData.List.class)
public @interface SeedData {

    /** A revision's identifier, in full or as a beginning that only one has, or {@code base}. */
    String at();

    /** One or several SQL statements. */
    String sql() default "";

    /**
     * SQL statements in a class path resource (from its root, or relative to the class's package), or in a file relative to
     * the directory of the build; in UTF-8.
     */
    String resource() default "";

    /** The name of a static method of the class, or of what it extends or implements, whose only parameter is a {@link java.sql.Connection}. */
    String method() default "";

    /** The declarations of one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @interface List {

        /** The declarations; those of one revision are written in this order. */
        SeedData[] value();
    }
}
