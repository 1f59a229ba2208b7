package dev.stairway.junit;

import dev.stairway.history.Revision;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.ValueWrapper;

/**
 * Says at the end of a failed assertion's message for which revision and on which database it failed: reports that show
 * only a test's method would else show the same text many times.
 *
 * <p>Findings say it themselves and stay as they are, and so does every error that is not simply an assertion's: its
 * class may matter to whoever reads it.
 */
record NamedPlace(String database) implements TestExecutionExceptionHandler {

    private static final String FINDING = "\nFinding:   ";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable error) throws Throwable {
        String message = String.valueOf(error.getMessage());
        if (message.contains(FINDING)) {
            throw error;
        }
        String named = message.stripTrailing() + place(Stores.revision(context));
        if (error.getClass() == AssertionFailedError.class) {
            throw alike(error, failure((AssertionFailedError) error, named));
        }
        throw error.getClass() == AssertionError.class
                ? alike(error, new AssertionError(named, error.getCause()))
                : error;
    }

    private String place(Optional<Revision> revision) {
        return revision.map(it -> "\nRevision:  " + it).orElse("") + "\nDatabase:  " + database;
    }

    private static AssertionFailedError failure(AssertionFailedError error, String message) {
        ValueWrapper expected = error.getExpected();
        ValueWrapper actual = error.getActual();
        return expected == null || actual == null
                ? new AssertionFailedError(message, error.getCause())
                : new AssertionFailedError(message, value(expected), value(actual), error.getCause());
    }

    private static Object value(ValueWrapper wrapper) {
        Object value = wrapper.getEphemeralValue();
        return value == null ? wrapper.getStringRepresentation() : value;
    }

    private static Throwable alike(Throwable error, Throwable named) {
        named.setStackTrace(error.getStackTrace());
        for (Throwable suppressed : error.getSuppressed()) {
            named.addSuppressed(suppressed);
        }
        return named;
    }
}
