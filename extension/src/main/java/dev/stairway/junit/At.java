package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The revision at which a test's database stands: on a parameter of type {@link MigratedDatabase},
 * {@link dev.stairway.schema.SchemaSnapshot}, {@link javax.sql.DataSource} or {@link java.sql.Connection}.
 *
 * <p>Each test gets a database of its own, so that tests cannot disturb each other; the parameters of one test that name
 * the same revision share one.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface At {

    /** A revision's identifier, in full or as a beginning that only one has, or {@code base}, or {@code head}. */
    String value();
}
