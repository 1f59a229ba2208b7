package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A MySQL that a {@link MigrationTest} runs on, in a container, for which Docker and Testcontainers are needed, or on a server that runs already; and MariaDB's JDBC driver is needed
 * ({@code org.mariadb.jdbc:mariadb-java-client}), which speaks with MySQL too. In {@code stairway.database} it is called {@code mysql};
 * overridden by the configuration parameter {@code stairway.mysql}: {@code container:mysql:8.4}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(MySql.List.class)
public @interface MySql {

    /** The image of the container with its tag, {@code mysql:9.4}; without any it is {@code mysql:8.4}. */
    String container() default "";

    /**
     * The JDBC URL of a server that runs already instead: {@code jdbc:mysql://host:port/?user=name}; port and user may be left out. Stairway
     * makes databases of its own there. The password comes from the environment: {@code STAIRWAY_MYSQL_PASSWORD}, else {@code MYSQL_PWD}.
     */
    String url() default "";

    /** Several databases for one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @interface List {

        /** The databases, in the order in which the class runs on them. */
        MySql[] value();
    }
}
