package dev.stairway.reader.mysql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class on MariaDB, embedded, and on MySQL in a container, which is aborted where there is none. The system property
 * {@code mysql.servers} names others: {@code embedded}, {@code mysql}, {@code mariadb} (an older one, in a container).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@Tag("containers")
@ExtendWith(EachMysql.class)
public @interface OnEachMysql {}
