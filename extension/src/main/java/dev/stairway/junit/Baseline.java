package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a history is taken up at a revision, on a database that another tool or an earlier history made: {@link
 * DatabaseSetup} makes that database, the revision is written down as applied ({@code alembic stamp}), and what follows is
 * examined.
 *
 * <p>The revision and all before it are not examined, and never green: their tests are aborted with the reason.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface Baseline {

    /** The revision's identifier, in full. */
    String revision();

    /** Why it is not applied, for reviewers; not blank. */
    String because();
}
