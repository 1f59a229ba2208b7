package dev.stairway.tool.alembic;

import dev.stairway.tool.ToolFailure;

/** The worker process is gone, by itself or because its time was up. */
final class WorkerEnded extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ToolFailure failure;

    WorkerEnded(ToolFailure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    /** What became of it; always fatal. */
    ToolFailure failure() {
        return failure;
    }
}
