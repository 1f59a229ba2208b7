package dev.stairway.schema;

import java.util.List;

/**
 * A foreign key of a table.
 *
 * @param object the constraint's definition
 */
public record ForeignKey(SchemaObject object) implements Constraint {

    /** The table that it points to, with its schema. */
    public String referencedTable() {
        return object.definition().value("references").orElse("");
    }

    /** The columns that it points to, in the order of its own columns. */
    public List<String> referencedColumns() {
        return object.definition().values("referenced columns");
    }

    /** Whether it points to the table that {@code table} names, with or without its schema. */
    public boolean references(String table) {
        return Mention.matches(referencedTable(), table);
    }

    /** What happens to its rows when the row that they refer to is deleted. */
    public ReferentialAction onDelete() {
        return ReferentialAction.of(object.definition().value("on delete").orElse("no action"));
    }

    /** What happens to its rows when the row that they refer to gets another key. */
    public ReferentialAction onUpdate() {
        return ReferentialAction.of(object.definition().value("on update").orElse("no action"));
    }
}
