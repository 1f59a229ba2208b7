package dev.stairway.assertions;

import dev.stairway.schema.CheckConstraint;
import dev.stairway.schema.SqlExpression;
import org.jspecify.annotations.Nullable;

/** Assertions on a check constraint. */
public class CheckAssert extends AbstractObjectAssert<CheckAssert, CheckConstraint, TableAssert> {

    static final Step<CheckAssert, CheckConstraint> STEP =
            new Step<>(CheckAssert.class, CheckConstraint.class, CheckAssert::new);

    /** Assertions on this check constraint. */
    public CheckAssert(@Nullable CheckConstraint actual) {
        super(actual, CheckAssert.class);
    }

    /**
     * Verifies the condition, as the server writes it. Spaces, parentheses around the whole and casts that only the server
     * added mean nothing.
     */
    public CheckAssert hasExpression(String expression) {
        return expect(
                demands(subject(), expression),
                title() + " to demand",
                expression,
                subject().expression());
    }

    /** Verifies that the rows that were there before it have been checked. */
    public CheckAssert isValidated() {
        return isTrue("to be validated", subject().isValidated());
    }

    static boolean demands(CheckConstraint check, String expression) {
        return new SqlExpression(check.expression()).means(expression);
    }
}
