package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Asks for further ways to run the whole history; {@link MigrationChecks#whole_history_round_trips} is red when one of them
 * fails, or makes another schema than the tool's own commands.
 *
 * <p>Overridden by the configuration parameters {@code stairway.offline} and {@code stairway.otherSchema}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface AlsoRun {

    /**
     * Whether the SQL that the tool writes without a database is executed as it is: that of {@code alembic upgrade head --sql}
     * and of {@code alembic downgrade head:base --sql}.
     */
    boolean offline() default false;

    /** Whether the history also runs where names without a schema lead to another one than {@code public}, to find where that is hard-coded. */
    boolean otherSchema() default false;
}
