package dev.stairway.tool.process;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A process that Stairway started, with all that it started in turn. */
public final class ProcessTree {

    private static final int MILLIS_TO_DIE = 5_000;
    private static final int PAUSE = 5;

    private ProcessTree() {}

    /**
     * Ends a process, its descendants, and on POSIX systems its process group when it leads one of its own: a child that
     * outlived its parent is no descendant any more. Waits until they are gone, at most a few seconds. May be called twice.
     */
    public static void end(Process process) {
        end(process, () -> {});
    }

    /** The same, after a try to let the process end by itself: what it had started until then is ended too. */
    public static void end(Process process, Runnable goodbye) {
        Set<ProcessHandle> all = process.descendants().collect(Collectors.toCollection(LinkedHashSet::new));
        goodbye.run();
        process.descendants().forEach(all::add);
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        endGroups(all);
        all.forEach(ProcessTree::waitUntilGone);
        collect(process);
    }

    /** Whoever forked a process has to learn of its end, until then it seems to be there. */
    private static void collect(Process process) {
        try {
            process.waitFor(MILLIS_TO_DIE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void waitUntilGone(ProcessHandle handle) {
        try {
            for (int waited = 0; isRunning(handle) && waited < MILLIS_TO_DIE; waited += PAUSE) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process that is dead, but not yet collected by whoever inherited it, has no command any more. */
    private static boolean isRunning(ProcessHandle handle) {
        return handle.isAlive() && handle.info().command().isPresent();
    }

    /** Whatever wraps the program, the program itself may be the one that leads a group. */
    private static void endGroups(Set<ProcessHandle> leaders) {
        if (System.getProperty("os.name", "").startsWith("Windows")) {
            return;
        }
        try {
            String groups = leaders.stream().map(leader -> "-" + leader.pid()).collect(Collectors.joining(" "));
            new ProcessBuilder("sh", "-c", "kill -s KILL -- " + groups)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .completeOnTimeout(null, MILLIS_TO_DIE, TimeUnit.MILLISECONDS)
                    .join();
        } catch (IOException withoutShell) {
            // Then the descendants that could be seen are all that can be ended.
            return;
        }
    }
}
