package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.walk.DeclaredRows;
import dev.stairway.walk.Setup;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** The rows that a test class declares, checked as far as that is possible without a database. */
final class SeedDeclarations {

    private final Class<?> testClass;
    private final MigrationHistory history;
    private final Setup setup;

    private SeedDeclarations(Class<?> testClass, MigrationHistory history, Setup setup) {
        this.testClass = testClass;
        this.history = history;
        this.setup = setup;
    }

    /**
     * In the order of their annotations.
     *
     * @throws ExtensionConfigurationException when an annotation says too much or too little, or names what is not there
     */
    static List<DeclaredRows> of(Class<?> testClass, MigrationHistory history, Setup setup) {
        SeedDeclarations declarations = new SeedDeclarations(testClass, history, setup);
        return AnnotationSupport.findRepeatableAnnotations(testClass, SeedData.class).stream()
                .map(declarations::rows)
                .toList();
    }

    private DeclaredRows rows(SeedData declared) {
        long ways = work(declared).ways();
        if (ways != 1) {
            throw error(
                    declared,
                    (ways == 0 ? "does not say which rows" : "says more than once which rows")
                            + "\nTo fix:    give exactly one of sql, resource and method");
        }
        try {
            return new DeclaredRows(
                    revision(declared), description(declared), work(declared).action(testClass, SeedScript::new));
        } catch (IllegalArgumentException e) {
            throw error(declared, String.valueOf(e.getMessage()));
        }
    }

    private String revision(SeedData declared) {
        if (declared.at().equals(Place.HEAD) || declared.at().equals("heads")) {
            throw new IllegalArgumentException("is at the head, where no revision would meet the rows\n"
                    + "To fix:    name a revision, or base\n" + NamedRevisions.known(history));
        }
        try {
            String place = Place.of(history, declared.at()).name();
            NamedRevisions.refuseBefore(setup, place);
            return setup.stamped().contains(place) ? Place.BASE : place;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "names no place: " + e.getMessage() + "\n" + NamedRevisions.known(history), e);
        }
    }

    private static DeclaredWork work(SeedData declared) {
        return new DeclaredWork(declared.sql(), declared.resource(), declared.method());
    }

    /** {@code @SeedData(at = "1a2b", method = "threads") on com.example.Test}. */
    private String description(SeedData declared) {
        String work = work(declared).toString();
        return "@SeedData(at = \"" + declared.at() + "\"" + (work.isEmpty() ? "" : ", " + work) + ") on "
                + testClass.getName();
    }

    private ExtensionConfigurationException error(SeedData declared, String problem) {
        return new ExtensionConfigurationException(description(declared) + " " + problem);
    }
}
