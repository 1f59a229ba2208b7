package dev.stairway.junit;

import dev.stairway.history.MigrationHistory;
import dev.stairway.walk.RevisionWalk;
import dev.stairway.walk.Walk;

/** The entry to assertions about histories and walks, in AssertJ's own manner; import {@code assertThat} statically. */
public final class WalkAssertions {

    private WalkAssertions() {}

    /** Assertions about one revision's walk. */
    public static RevisionWalkAssert assertThat(RevisionWalk actual) {
        return new RevisionWalkAssert(actual);
    }

    /** Assertions about a whole walk. */
    public static WalkAssert assertThat(Walk actual) {
        return new WalkAssert(actual);
    }

    /** Assertions about a history, without a database. */
    public static MigrationHistoryAssert assertThat(MigrationHistory actual) {
        return new MigrationHistoryAssert(actual);
    }
}
