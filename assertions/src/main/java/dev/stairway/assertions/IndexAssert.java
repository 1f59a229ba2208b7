package dev.stairway.assertions;

import dev.stairway.schema.Index;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on an index. */
public class IndexAssert extends AbstractObjectAssert<IndexAssert, Index, TableAssert> {

    static final Step<IndexAssert, Index> STEP = new Step<>(IndexAssert.class, Index.class, IndexAssert::new);

    /** Assertions on this index. */
    public IndexAssert(@Nullable Index actual) {
        super(actual, IndexAssert.class);
    }

    /** Verifies the columns and expressions in order, each with what differs from the default: {@code title desc}. */
    public IndexAssert hasColumns(String... columns) {
        return expect(title() + " to have columns", List.of(columns), subject().columns());
    }

    /** Verifies the columns that are stored but not searched, in order. */
    public IndexAssert includesColumns(String... columns) {
        return expect(
                title() + " to include columns", List.of(columns), subject().included());
    }

    /** Verifies the access method, {@code gin} for instance. */
    public IndexAssert hasMethod(String method) {
        return expect(title() + " to have method", method, subject().method());
    }

    /**
     * Verifies the condition of a partial index. Spaces, parentheses around the whole and casts that only the server added
     * mean nothing.
     */
    public IndexAssert hasPredicate(String predicate) {
        return matches("to have predicate", predicate, subject().predicate());
    }

    /** Verifies that it holds every row. */
    public IndexAssert hasNoPredicate() {
        return expectNone("predicate", subject().predicate());
    }

    /** Verifies that it is unique. */
    public IndexAssert isUnique() {
        return isTrue("to be unique", subject().isUnique());
    }

    /** Verifies that it is not unique. */
    public IndexAssert isNotUnique() {
        return isFalse("to be unique", subject().isUnique());
    }

    /** Verifies that the server uses it; a concurrent build that failed leaves one that it does not. */
    public IndexAssert isValid() {
        return isTrue("to be valid", subject().isValid());
    }
}
