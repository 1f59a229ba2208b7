package dev.stairway.schema;

import java.util.Objects;

/**
 * What a server knows an object by, whatever its name is: two objects of one kind with the same identity are the same
 * object at two moments, so that a new name proves a rename.
 *
 * @param database the database, told apart from every other one of every server
 * @param object the object, told apart from every other one of its kind that the database has ever had
 */
public record ObjectIdentity(String database, String object) {

    public ObjectIdentity {
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(object, "object");
    }
}
