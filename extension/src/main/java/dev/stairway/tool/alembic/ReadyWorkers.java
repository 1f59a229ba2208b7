package dev.stairway.tool.alembic;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Workers that were started before anybody needs them: loading Python and Alembic takes longer than most migrations.
 * Safe for several threads.
 */
final class ReadyWorkers implements AutoCloseable {

    private final Deque<Worker> workers = new ArrayDeque<>();
    private boolean closed;

    /** Starts as many as are missing; they load while something else is done. */
    synchronized void fill(WorkerLauncher launcher, int count) {
        while (!closed && workers.size() < count) {
            workers.addLast(launcher.start());
        }
    }

    /** A worker that nobody else has, ready or just started; the caller closes it. */
    Worker take(WorkerLauncher launcher) {
        synchronized (this) {
            for (Worker worker = workers.pollFirst(); worker != null; worker = workers.pollFirst()) {
                if (worker.handle().isAlive()) {
                    return worker;
                }
                worker.close();
            }
        }
        return launcher.start();
    }

    /** Ends those that nobody took. */
    @Override
    public synchronized void close() {
        closed = true;
        workers.forEach(Worker::close);
        workers.clear();
    }
}
