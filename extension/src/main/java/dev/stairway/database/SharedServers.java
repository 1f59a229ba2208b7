package dev.stairway.database;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * The servers of one test run: each is started when it is first asked for, shared by all who ask for an equal provider, and closed
 * with this object. Safe for several threads.
 */
public final class SharedServers implements AutoCloseable {

    private final Map<DatabaseProvider, FutureTask<DatabaseServer>> servers = new HashMap<>();
    private final Deque<FutureTask<DatabaseServer>> newestFirst = new ArrayDeque<>();
    private boolean closed;

    /** No server yet. */
    public SharedServers() {}

    /**
     * The server of an equal provider. The first caller starts it, others who ask for it wait; who asks for another one does not.
     * A start that failed is not tried again: everybody gets its error.
     *
     * @throws DatabaseException when the server cannot start, or the waiting is interrupted
     * @throws IllegalStateException when this object is closed
     */
    public DatabaseServer get(DatabaseProvider provider) {
        FutureTask<DatabaseServer> start = startOf(provider);
        start.run();
        try {
            return start.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for " + provider.description(), e);
        } catch (ExecutionException e) {
            throw failure(provider, e);
        }
    }

    private synchronized FutureTask<DatabaseServer> startOf(DatabaseProvider provider) {
        if (closed) {
            throw new IllegalStateException(
                    "the servers of this run are closed; " + provider.description() + " is asked for too late");
        }
        return servers.computeIfAbsent(provider, key -> {
            FutureTask<DatabaseServer> start = new FutureTask<>(key::start);
            newestFirst.addFirst(start);
            return start;
        });
    }

    private static DatabaseException failure(DatabaseProvider provider, ExecutionException e) {
        if (e.getCause() instanceof DatabaseException known) {
            return new DatabaseException(String.valueOf(known.getMessage()), known);
        }
        return new DatabaseException(
                "cannot start %s: %s".formatted(provider.description(), e.getCause()), e.getCause());
    }

    /** Closes all servers, the newest first, also when closing one of them fails; waits for those that are just starting. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        RuntimeException failure = null;
        for (FutureTask<DatabaseServer> start : end()) {
            try {
                start.get().close();
            } catch (ExecutionException e) {
                // It never started; whoever asked for it has been told.
            } catch (InterruptedException e) {
                interrupted = true;
            } catch (RuntimeException e) {
                failure = joined(failure, e);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized Deque<FutureTask<DatabaseServer>> end() {
        closed = true;
        Deque<FutureTask<DatabaseServer>> all = new ArrayDeque<>(newestFirst);
        newestFirst.clear();
        return all;
    }

    private static RuntimeException joined(@Nullable RuntimeException first, RuntimeException next) {
        if (first == null) {
            return next;
        }
        first.addSuppressed(next);
        return first;
    }
}
