package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Alembic project that a {@link MigrationTest} is about.
 *
 * <p>Values of {@link #environment}, {@link #x} and {@link #options} may hold placeholders for the database under test: <code>${url}</code>
 * ({@code postgresql://user:password@host:port/database}), <code>${url+asyncpg}</code> (the same with a driver),
 * <code>${jdbc}</code>, <code>${host}</code>, <code>${port}</code>, <code>${user}</code>, <code>${password}</code> and
 * <code>${database}</code>. Stairway always sets the main option {@code sqlalchemy.url}, and {@code DATABASE_URL} unless
 * it is declared here; a project that connects to any other database is stopped before it changes anything.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface Alembic {

    /**
     * The configuration file, relative to {@link #directory}: an ini file or a {@code pyproject.toml}. For a project that has
     * none, where its {@code env.py} is: a folder, or {@code package:path}; empty when {@link #options} say it. By default {@code alembic.ini}, else the
     * {@code pyproject.toml} beside it, as the command {@code alembic} has it.
     */
    String value() default "alembic.ini";

    /**
     * The directory that Alembic is run in, relative to the build's own; by default that of the configuration file, and the
     * build's own where there is none.
     */
    String directory() default "";

    /** The section of the ini file, as {@code alembic --name} takes it. */
    String section() default "alembic";

    /** Environment variables, each {@code NAME=value}; some projects need one just to import their revisions. */
    String[] environment() default {};

    /** Arguments as {@code alembic -x} takes them, each {@code name=value}. */
    String[] x() default {};

    /**
     * Options of Alembic's configuration that override those of the file, each {@code name=value}, or
     * {@code [section] name=value} for another section.
     */
    String[] options() default {};

    /**
     * The Python interpreter: a path, the folder of an environment, a command, or a command with arguments such as {@code
     * poetry run python}; by default the active virtual environment, the project's own {@code .venv}, or one that is
     * made from {@link #requirements}. Overridden by the configuration parameter {@code stairway.python}.
     */
    String python() default "";

    /** The requirements that an environment is made from; by default {@code requirements.txt} beside the ini file. */
    String requirements() default "";

    /** The SQLAlchemy driver for the URL, such as {@code asyncpg}; by default the one that the project asks for. */
    String driver() default "";

    /** How many heads the history is meant to have; every other number is red. */
    int heads() default 1;

    /**
     * The branches that are meant to have one head each, by their labels or by a revision on them; any other head is red. Says
     * more than {@link #heads}, and instead of it.
     */
    String[] branches() default {};
}
