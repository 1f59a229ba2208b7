package dev.stairway.trace;

import dev.stairway.schema.QualifiedName;
import java.util.Objects;

/**
 * A table that existed before a leg and has its rows in a new file since.
 *
 * @param table the table, under the name that it had before the leg
 * @param truncated whether it was emptied, and not rewritten with its rows
 * @param statement the place of the statement that did it among those of the trace, from 0; negative when that is not known
 */
public record TableRewrite(QualifiedName table, boolean truncated, int statement) {

    public TableRewrite {
        Objects.requireNonNull(table, "table");
    }
}
