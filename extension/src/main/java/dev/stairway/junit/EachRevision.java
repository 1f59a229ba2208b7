package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test that runs once for each revision of a {@link MigrationTest}'s history, in upgrade order, under the revision's
 * own name. It receives the {@link dev.stairway.walk.RevisionWalk} of its revision.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(EachRevisionExtension.class)
@Execution(ExecutionMode.SAME_THREAD)
public @interface EachRevision {}
