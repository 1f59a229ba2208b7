package dev.stairway.seed.shape;

import java.util.List;

/**
 * A condition that a row, or a value of a domain, must not violate.
 *
 * @param name the constraint's name
 * @param columns the columns that it looks at, in the table's order; empty for a domain's
 * @param expression the condition as SQL with qualified names; a domain's calls its value {@code VALUE}
 * @param calls the source of the functions that it calls, as far as users made them; empty for none
 */
public record Check(String name, List<String> columns, String expression, String calls) {

    public Check {
        columns = List.copyOf(columns);
    }

    /** Everything that may hint at values which fulfil it: the expression, and the source of what it calls. */
    public String hints() {
        return calls.isEmpty() ? expression : expression + " " + calls;
    }
}
