package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A class that tests a project's migrations on real databases.
 *
 * <p>The class names its project with {@link Alembic} and runs once for each database that it names, for instance with
 * {@link Postgres}; without one, on an embedded PostgreSQL. Implement {@link MigrationChecks} for the built-in checks,
 * one test per revision and check, and write tests of your own beside them:
 *
 * <pre>{@code
 * @MigrationTest
 * @Alembic("neuroagent/alembic.ini")
 * class NeuroagentMigrationTest implements MigrationChecks {}
 * }</pre>
 *
 * <p>What it proves: that each revision can be applied, taken back and applied again on a database that all revisions
 * before it made, and that the complete schema is then what it was. What it does not prove: that rows survive, that the
 * models match, or how long locks are held.
 *
 * <p>A class without any test fails. With JUnit's parallel execution enabled, classes and databases run side by side,
 * each walk in its order. Tests are tagged {@code migration}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ClassTemplate
@ExtendWith(MigrationTestExtension.class)
@Execution(ExecutionMode.CONCURRENT)
@Tag("migration")
public @interface MigrationTest {}
