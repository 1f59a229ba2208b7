package dev.stairway.walk;

import dev.stairway.database.TestDatabase;
import dev.stairway.tool.MigrationSession;
import dev.stairway.tool.MigrationTool;

/** Something that sets a database up. */
@FunctionalInterface
public interface SetupAction {

    /**
     * Does it, completely.
     *
     * @throws Exception when it cannot be done; the message is shown to whoever declared it
     */
    void run(TestDatabase database, MigrationTool tool) throws Exception;

    /** A program in the language of the project's tool, run in the project's environment. */
    static SetupAction program(String text) {
        return (database, tool) -> {
            try (MigrationSession session = tool.open(database)) {
                var failure = session.run(text).error();
                if (failure.isPresent()) {
                    throw new SetupFailure(
                            (failure.get().type() + ": " + failure.get().message() + "\n"
                                            + failure.get().details())
                                    .strip());
                }
            }
        };
    }
}
