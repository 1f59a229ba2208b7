package dev.stairway.tool.prisma;

import dev.stairway.tool.ToolFailure;
import java.util.List;
import java.util.Optional;

/** One way to do what {@code prisma migrate deploy} does. */
interface Deployment {

    /**
     * Applies those of these migrations that are not applied yet, in their order, and stops at the first error.
     *
     * @param migrations the first ones of the project, or all
     * @return the error; empty when all are applied
     */
    Optional<ToolFailure> deploy(List<MigrationFolder> migrations);
}
