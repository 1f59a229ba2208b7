package dev.stairway.trace;

import dev.stairway.schema.QualifiedName;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The relations of a database at one moment, by the numbers that the server gives them.
 *
 * @param byNumber each under its number; without temporary ones and those of the server itself
 */
public record Relations(Map<Long, Relation> byNumber) {

    /** What a relation is. */
    public enum Kind {
        /** It has rows, or partitions that have. */
        TABLE,
        /** An index, of a partitioned table, too. */
        INDEX,
        /** It has rows that come from a query. */
        MATERIALIZED_VIEW,
        /** Anything else: a view, a sequence, a foreign table. */
        OTHER
    }

    /**
     * One of them.
     *
     * @param name its schema and name
     * @param kind what it is
     * @param file the number of the file that its rows are in; 0 when it has none of its own
     */
    public record Relation(QualifiedName name, Kind kind, long file) {

        public Relation {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(kind, "kind");
        }
    }

    public Relations {
        byNumber = Map.copyOf(byNumber);
    }

    /** No relation is known. */
    public static Relations none() {
        return new Relations(Map.of());
    }

    /** The relation with a number; empty when there is none. */
    public Optional<Relation> find(long number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
