package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a file with the schema that all migrations make together, which is committed beside them: a change of a migration then shows
 * in a pull request as what it changes. {@link MigrationChecks#head_matches_the_committed_schema} is red when the file is not current.
 *
 * <p>With the configuration parameter {@code stairway.update=true} the check writes the file instead. Its text is for people, and is
 * the same on every machine; it is no script.
 *
 * <p>Overridden by the configuration parameter {@code stairway.schema}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface CommittedSchema {

    /** The file, relative to the directory of the build. */
    String value();
}
