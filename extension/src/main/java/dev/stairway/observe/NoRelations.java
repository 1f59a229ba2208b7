package dev.stairway.observe;

import dev.stairway.trace.Relations;
import java.sql.Connection;
import java.util.Collection;

/** For products whose locks are not looked at. */
record NoRelations() implements RelationReader {

    @Override
    public Relations all(Connection connection) {
        return Relations.none();
    }

    @Override
    public Relations some(Connection connection, Collection<Long> numbers) {
        return Relations.none();
    }
}
