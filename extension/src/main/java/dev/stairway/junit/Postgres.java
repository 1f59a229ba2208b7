package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A PostgreSQL that a {@link MigrationTest} runs on; the class runs once for each database that it names, in the order of the annotations.
 * Overridden by the configuration parameter {@code stairway.postgres}, a list of versions: {@code 13,17}; and together with the annotations of
 * all other databases by {@code stairway.database}: {@code postgres:13,postgres:17}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(Postgres.List.class)
public @interface Postgres {

    /** The version of the embedded server: {@code 13} to {@code 18}, or an exact one such as {@code 17.11}. Without any it is 17. */
    String version() default "";

    /** The image of a container instead, with its tag: {@code postgres:18}. Docker and Testcontainers are needed. */
    String container() default "";

    /**
     * The JDBC URL of a server that runs already instead: {@code jdbc:postgresql://host:port/database?user=name}; port, database and user may be
     * left out. Stairway makes databases of its own there. The database must be empty, or {@code postgres}. The password comes from the
     * environment: {@code STAIRWAY_POSTGRES_PASSWORD}, else {@code PGPASSWORD}.
     */
    String url() default "";

    /** Several databases for one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @interface List {

        /** The databases, in the order in which the class runs on them. */
        Postgres[] value();
    }
}
