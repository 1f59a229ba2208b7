package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * SQLite, for a {@link MigrationTest} to run on: each of its databases is a temporary file. The class runs once for each database that it
 * names, in the order of the annotations.
 *
 * <p>Needs the driver {@code org.xerial:sqlite-jdbc} among the test dependencies; its version is SQLite's. Python brings its own SQLite, whose
 * version may be another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface Sqlite {

    /**
     * Whether connections of tests, and those that fill tables with rows, keep foreign keys, as applications ask SQLite to. What migrations
     * do is for the project itself to say.
     */
    boolean foreignKeys() default true;
}
