package dev.stairway.tool;

import java.util.Objects;

/** The SQL of a whole history as a tool writes it without running it, or why it cannot write it. */
public sealed interface OfflineSql {

    /**
     * It could be written.
     *
     * @param sql all that the tool wrote where its users expect SQL
     */
    record Written(String sql) implements OfflineSql {
        public Written {
            Objects.requireNonNull(sql, "sql");
        }
    }

    /**
     * It could not: a migration reads the database, or the tool has no such mode.
     *
     * @param failure what it ended with
     */
    record Refused(ToolFailure failure) implements OfflineSql {
        public Refused {
            Objects.requireNonNull(failure, "failure");
        }
    }
}
