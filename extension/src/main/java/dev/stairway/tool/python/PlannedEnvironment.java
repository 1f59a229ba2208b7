package dev.stairway.tool.python;

import java.nio.file.Path;

/** A Python environment that is to be made, once for all projects that would have the same. */
interface PlannedEnvironment {

    /** What it is made from, as its user would write it. */
    String shown();

    /** What tells it from others: a hash of all that decides what would be installed. */
    String key();

    /**
     * Makes it.
     *
     * @param folder where; does not exist
     * @throws dev.stairway.tool.MigrationException when it cannot be made, with what was printed
     */
    void make(Path folder);
}
