package dev.stairway.tool.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process that Stairway started, with all that it started in turn. */
public final class ProcessTree {

    private static final int SECONDS_TO_DIE = 5;

    private ProcessTree() {}

    /**
     * Ends a process, its descendants, and on POSIX systems its process group when it leads one of its own: a child that
     * outlived its parent is no descendant any more. Waits until they are gone, at most a few seconds. May be called twice.
     */
    public static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        endGroup(process.pid());
        for (ProcessHandle handle : all) {
            handle.onExit()
                    .completeOnTimeout(handle, SECONDS_TO_DIE, TimeUnit.SECONDS)
                    .join();
        }
    }

    private static void endGroup(long leader) {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try {
            new ProcessBuilder("sh", "-c", "kill -KILL -- -" + leader)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .completeOnTimeout(null, SECONDS_TO_DIE, TimeUnit.SECONDS)
                    .join();
        } catch (IOException withoutShell) {
            // Then the descendants that could be seen are all that can be ended.
            return;
        }
    }
}
