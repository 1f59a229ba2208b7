package dev.stairway.junit;

import dev.stairway.walk.SqlAction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an annotation says that is to be done to a database; empty texts say nothing.
 *
 * @param sql SQL statements
 * @param resource the name of a resource with SQL statements
 * @param method the name of a method of the class
 */
record DeclaredWork(String sql, String resource, String method) {

    private static final int LONGEST = 60;

    /** In how many ways it is said; exactly one is right. */
    long ways() {
        return Stream.of(sql, resource, method).filter(text -> !text.isEmpty()).count();
    }

    /**
     * The action; what runs SQL is the caller's.
     *
     * @throws IllegalArgumentException when there is no such resource or method, or no SQL
     */
    SqlAction action(Class<?> testClass, Function<String, SqlAction> script) {
        if (!method.isEmpty()) {
            return SeedMethod.of(testClass, method);
        }
        String text = resource.isEmpty() ? sql : SeedResource.read(testClass, resource);
        if (text.isBlank()) {
            throw new IllegalArgumentException("has no SQL");
        }
        return script.apply(text);
    }

    /** As the annotation has it, shortened: {@code sql = "insert into ..."}. */
    @Override
    public String toString() {
        return Stream.of(attribute("sql", sql), attribute("resource", resource), attribute("method", method))
                .filter(text -> !text.isEmpty())
                .collect(java.util.stream.Collectors.joining(", "));
    }

    /** An attribute as an annotation has it, shortened; empty when it says nothing. */
    static String attribute(String name, String value) {
        return value.isEmpty() ? "" : name + " = \"" + shortened(value) + "\"";
    }

    private static String shortened(String value) {
        String line = value.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).stripTrailing() + " ...";
    }
}
