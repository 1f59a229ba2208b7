package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.walk.DeclaredRows;
import dev.stairway.walk.SqlAction;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;

/** The rows that a test class declares, checked as far as that is possible without a database. */
final class SeedDeclarations {

    private static final int LONGEST = 60;

    private final Class<?> testClass;
    private final MigrationHistory history;

    private SeedDeclarations(Class<?> testClass, MigrationHistory history) {
        this.testClass = testClass;
        this.history = history;
    }

    /**
     * In the order of their annotations.
     *
     * @throws ExtensionConfigurationException when an annotation says too much or too little, or names what is not there
     */
    static List<DeclaredRows> of(Class<?> testClass, MigrationHistory history) {
        SeedDeclarations declarations = new SeedDeclarations(testClass, history);
        return AnnotationSupport.findRepeatableAnnotations(testClass, SeedData.class).stream()
                .map(declarations::rows)
                .toList();
    }

    private DeclaredRows rows(SeedData declared) {
        long kinds = Stream.of(declared.sql(), declared.resource(), declared.method())
                .filter(text -> !text.isEmpty())
                .count();
        if (kinds != 1) {
            throw error(
                    declared,
                    (kinds == 0 ? "does not say which rows" : "says more than once which rows")
                            + "\nTo fix:    give exactly one of sql, resource and method");
        }
        try {
            return new DeclaredRows(revision(declared), description(declared), action(declared));
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
            return Place.of(history, declared.at()).name();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "names no place: " + e.getMessage() + "\n" + NamedRevisions.known(history), e);
        }
    }

    private SqlAction action(SeedData declared) {
        if (!declared.method().isEmpty()) {
            return SeedMethod.of(testClass, declared.method());
        }
        String sql = declared.resource().isEmpty() ? declared.sql() : SeedResource.read(testClass, declared.resource());
        if (sql.isBlank()) {
            throw new IllegalArgumentException("has no SQL");
        }
        return new SqlScript(sql);
    }

    /** {@code @SeedData(at = "1a2b", method = "threads") on com.example.Test}. */
    private String description(SeedData declared) {
        return "@SeedData(at = \"" + declared.at() + "\"" + attribute("sql", shortened(declared.sql()))
                + attribute("resource", declared.resource()) + attribute("method", declared.method()) + ") on "
                + testClass.getName();
    }

    private static String attribute(String name, String value) {
        return value.isEmpty() ? "" : ", " + name + " = \"" + value + "\"";
    }

    private static String shortened(String sql) {
        String line = sql.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).stripTrailing() + " ...";
    }

    private ExtensionConfigurationException error(SeedData declared, String problem) {
        return new ExtensionConfigurationException(description(declared) + " " + problem);
    }
}
