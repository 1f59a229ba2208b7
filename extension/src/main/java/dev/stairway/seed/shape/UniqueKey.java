package dev.stairway.seed.shape;

import java.util.List;

/**
 * What no two rows may have in common: a primary key, a unique constraint or index, or an exclusion constraint.
 *
 * @param name the name of the index, which is also the constraint's
 * @param columns the columns that it looks at; for an expression or a condition all that occur in it
 * @param kind what it is
 * @param exact whether two rows collide exactly when they have equal values in all of the columns: not so for expressions,
 *     conditions and operators other than equality
 * @param nullsEqual whether two nulls count as equal
 */
public record UniqueKey(String name, List<String> columns, Kind kind, boolean exact, boolean nullsEqual) {

    public UniqueKey {
        columns = List.copyOf(columns);
    }

    /** The kinds of keys. */
    public enum Kind {
        /** The primary key. */
        PRIMARY,
        /** A unique constraint or index. */
        UNIQUE,
        /** An exclusion constraint. */
        EXCLUSION
    }

    /** Whether it is the table's primary key. */
    public boolean isPrimary() {
        return kind == Kind.PRIMARY;
    }
}
