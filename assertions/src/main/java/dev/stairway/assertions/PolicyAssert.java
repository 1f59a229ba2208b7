package dev.stairway.assertions;

import dev.stairway.schema.Policy;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on a row-security policy. */
public class PolicyAssert extends AbstractObjectAssert<PolicyAssert, Policy, TableAssert> {

    static final Step<PolicyAssert, Policy> STEP = new Step<>(PolicyAssert.class, Policy.class, PolicyAssert::new);

    /** Assertions on this row-security policy. */
    public PolicyAssert(@Nullable Policy actual) {
        super(actual, PolicyAssert.class);
    }

    /** Verifies the command: {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}. */
    public PolicyAssert appliesTo(String command) {
        return expect(title() + " to apply to", command, subject().command());
    }

    /** Verifies that these are all roles that it applies to, in any order. */
    public PolicyAssert hasExactlyRoles(String... roles) {
        List<String> expected = Arrays.stream(roles).sorted().toList();
        return expect(
                title() + " to have roles",
                expected,
                subject().roles().stream().sorted().toList());
    }

    /** Verifies that it narrows what other policies allow. */
    public PolicyAssert isRestrictive() {
        return isTrue("to be restrictive", subject().isRestrictive());
    }

    /** Verifies the condition for rows that are there. */
    public PolicyAssert using(String expression) {
        return matches("to let rows be seen using", expression, subject().using());
    }

    /** Verifies the condition for rows that are written. */
    public PolicyAssert withCheck(String expression) {
        return matches("to check rows with", expression, subject().check());
    }
}
