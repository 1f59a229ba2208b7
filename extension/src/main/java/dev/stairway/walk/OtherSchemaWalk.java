package dev.stairway.walk;

/**
 * The whole history in single commands, on a database where unqualified names lead to {@link #NAME}.
 *
 * @param start what the database held before the first revision
 * @param whole the commands
 */
public record OtherSchemaWalk(State start, WholeHistoryWalk whole) {

    /** The schema that stands in for {@code public}; nothing else is called so. */
    public static final String NAME = "stairway_other_schema";
}
