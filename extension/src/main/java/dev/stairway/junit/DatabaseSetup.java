package dev.stairway.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a database has before its first revision because no revision makes it: extensions and roles of an operator, tables
 * that the application makes when it starts, a schema that another tool made. Exactly one of {@link #sql()}, {@link #resource()},
 * {@link #method()} and {@link #python()} says what it is.
 *
 * <p>Every database of the class has it: those of the walk and those of its tests. It is there at base and belongs to nobody's
 * downgrade. Overridden by the configuration parameter {@code stairway.setup}, a list of resources.
 *
 * <p>Not for rows that later revisions are to meet: those are {@link SeedData}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(DatabaseSetup.List.class)
public @interface DatabaseSetup {

    /**
     * One or several SQL statements, each committed by itself as {@code psql} does it. A role that is there already is no
     * error: roles belong to the server.
     */
    String sql() default "";

    /**
     * SQL statements in a class path resource (from its root, or relative to the class's package), or in a file relative to
     * the directory of the build; in UTF-8. A dump by {@code pg_dump --schema-only} is one.
     */
    String resource() default "";

    /** The name of a static method of the class, or of what it extends or implements, whose only parameter is a {@link java.sql.Connection}. */
    String method() default "";

    /**
     * Python statements, run by the project's interpreter as its migrations are: in the same directory, with the same import
     * path and environment. The name {@code url} holds the database's SQLAlchemy URL. For tables that the application makes:
     * {@code import app.models as m; m.Base.metadata.create_all(m.make_engine(url))}.
     */
    String python() default "";

    /** What is done to the databases of one class. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @interface List {

        /** Done in this order. */
        DatabaseSetup[] value();
    }
}
