package dev.stairway.junit;

import dev.stairway.database.DatabaseException;
import dev.stairway.history.MigrationHistory;
import dev.stairway.history.Revision;
import dev.stairway.schema.SchemaSnapshot;
import dev.stairway.tool.MigrationException;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** Hands tests what they ask for by parameter, and puts their databases away after each. */
final class MigrationParameters implements ParameterResolver, TestExecutionExceptionHandler, AfterEachCallback {

    private static final Set<Class<?>> TYPES = Set.of(
            MigrationHistory.class,
            Walk.class,
            RevisionWalk.class,
            Revision.class,
            MigratedDatabase.class,
            SchemaSnapshot.class,
            DataSource.class,
            Connection.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return supports(parameter);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        try {
            return resolve(parameter, context);
        } catch (MigrationException | DatabaseException e) {
            // JUnit shows this one as it is, and would put its own words before any other.
            throw new ParameterResolutionException(String.valueOf(e.getMessage()), e);
        }
    }

    /** JUnit takes whatever a resolver throws for a failure, so an abort is unpacked here. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable error) throws Throwable {
        throw error instanceof ParameterResolutionException && error.getCause() instanceof TestAbortedException aborted
                ? aborted
                : error;
    }

    private static Object resolve(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        MigrationRun run = Stores.requiredRun(context);
        if (type == MigrationHistory.class) {
            return run.history();
        }
        refuseOutsideOfATest(parameter);
        if (type == Walk.class) {
            return run.walk();
        }
        if (type == Revision.class) {
            return revision(parameter, context);
        }
        if (type == RevisionWalk.class) {
            return run.walk().revision(revision(parameter, context).id()).orElseThrow();
        }
        return database(type, at(parameter, context), context);
    }

    private static Object database(Class<?> type, String at, ExtensionContext context) {
        TestDatabases databases = Stores.databases(context);
        if (type == Connection.class) {
            try {
                return databases.connectionAt(at);
            } catch (SQLException e) {
                throw new ParameterResolutionException("cannot connect to the database at " + at, e);
            }
        }
        MigratedDatabase database = databases.at(at);
        if (type == SchemaSnapshot.class) {
            return database.schema();
        }
        return type == DataSource.class ? database.dataSource() : database;
    }

    private static String at(ParameterContext parameter, ExtensionContext context) {
        return parameter
                .findAnnotation(At.class)
                .map(At::value)
                .orElseGet(() -> Stores.revision(context).map(Revision::id).orElse(Place.HEAD));
    }

    private static Revision revision(ParameterContext parameter, ExtensionContext context) {
        return Stores.revision(context)
                .orElseThrow(() -> new ParameterResolutionException(
                        parameter.getParameter() + " is only there in a test with @EachRevision, not in "
                                + parameter.getDeclaringExecutable().getName()));
    }

    private static void refuseOutsideOfATest(ParameterContext parameter) {
        Executable where = parameter.getDeclaringExecutable();
        if (where instanceof Constructor<?>) {
            throw refusal(parameter, "constructor");
        }
    }

    /** Why something is not given where no test runs. */
    static ParameterResolutionException refusal(ParameterContext parameter, String place) {
        return new ParameterResolutionException(parameter.getParameter() + " cannot be given to the " + place
                + " of "
                + parameter.getDeclaringExecutable().getDeclaringClass().getName()
                + ": each test has a database of its own; ask for it in the test or in a @BeforeEach method");
    }

    static boolean supports(ParameterContext parameter) {
        return TYPES.contains(parameter.getParameter().getType());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException()
                .filter(error -> !(error instanceof TestAbortedException))
                .isPresent();
        if (failed && Stores.requiredRun(context).options().keep()) {
            Stores.databases(context).keep();
        }
    }
}
