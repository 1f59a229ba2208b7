package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Prisma project that a {@link MigrationTest} is about: PostgreSQL migrations, each a folder with {@code migration.sql} and,
 * for the way back, {@code down.sql}.
 *
 * <p>A migration without {@code down.sql} is not checked, and red unless it is declared {@link Irreversible}. A downgrade runs
 * {@code down.sql} and deletes the migration's row from {@code _prisma_migrations}, because {@code prisma migrate resolve}
 * refuses to roll back a migration that was applied.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface Prisma {

    /** The folder that has {@code migrations}, relative to the directory of the build. */
    String value() default "prisma";

    /**
     * Whether upgrades run through the project's own {@code prisma migrate deploy}, with Node, instead of through JDBC; only
     * then {@code schema.prisma} is compared with what the migrations make. Overridden by the configuration parameter
     * {@code stairway.prisma}, which is {@code cli} or {@code jdbc}.
     */
    boolean cli() default false;

    /**
     * The directory in which {@code npx prisma} is called, relative to the directory of the build; by default the nearest one
     * above {@link #value} that has {@code package.json} or {@code prisma.config.ts}.
     */
    String directory() default "";

    /**
     * Environment variables for {@code prisma}, each {@code NAME=value}; <code>${url}</code> is the address of the database
     * under test. {@code DATABASE_URL}, {@code SHADOW_DATABASE_URL} and the variables that the data source of
     * {@code schema.prisma} names are set to that address unless they are declared here.
     */
    String[] environment() default {};
}
