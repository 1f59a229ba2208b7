package dev.stairway.schema;

/**
 * The primary key of a table.
 *
 * @param object the constraint's definition
 */
public record PrimaryKey(SchemaObject object) implements Constraint {}
