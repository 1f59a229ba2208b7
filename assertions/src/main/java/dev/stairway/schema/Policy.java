package dev.stairway.schema;

import java.util.List;
import java.util.Optional;

/**
 * A row-security policy of a table.
 *
 * @param object the policy's definition
 */
public record Policy(SchemaObject object) implements ObjectView {

    /** The command that it applies to: {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}. */
    public String command() {
        return object.definition().value("command").orElse("all");
    }

    /** Whether it narrows what other policies allow, instead of adding to it. */
    public boolean isRestrictive() {
        return object.definition().is("restrictive");
    }

    /** The roles that it applies to; empty when the snapshot names none, that is, for everybody. */
    public List<String> roles() {
        return object.definition().values("roles");
    }

    /** The condition for rows that are there, or empty. */
    public Optional<String> using() {
        return object.definition().value("using");
    }

    /** The condition for rows that are written, or empty. */
    public Optional<String> check() {
        return object.definition().value("check");
    }
}
