package dev.stairway.seed.shape;

import java.util.List;

/**
 * A condition that a row, or a value of a domain, must not violate.
 *
 * @param name the constraint's name
 * @param columns the columns that it looks at, in the table's order; empty for a domain's
 * @param expression the condition as SQL with qualified names; a domain's calls its value {@code VALUE}
 */
public record Check(String name, List<String> columns, String expression) {

    public Check {
        columns = List.copyOf(columns);
    }
}
