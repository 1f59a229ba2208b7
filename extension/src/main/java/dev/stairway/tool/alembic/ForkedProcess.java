package dev.stairway.tool.alembic;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A process that another process forked for this JVM: its streams are named pipes, and who forked it tells how it ended. */
final class ForkedProcess extends Process {

    private final ProcessHandle handle;
    private final CompletableFuture<Integer> status;
    private final OutputStream requests;
    private final InputStream replies;
    private final InputStream output;

    /** Opens its streams, whose pipes are in the folder; the other ends are open already. */
    ForkedProcess(ProcessHandle handle, Path pipes, CompletableFuture<Integer> status) throws IOException {
        this.handle = handle;
        this.status = status;
        this.requests = new FileOutputStream(pipes.resolve("requests").toFile());
        this.replies = new FileInputStream(pipes.resolve("replies").toFile());
        this.output = new FileInputStream(pipes.resolve("output").toFile());
    }

    @Override
    public OutputStream getOutputStream() {
        return requests;
    }

    @Override
    public InputStream getInputStream() {
        return replies;
    }

    @Override
    public InputStream getErrorStream() {
        return output;
    }

    @Override
    public int waitFor() throws InterruptedException {
        try {
            return status.get();
        } catch (ExecutionException neverCompletedSo) {
            throw new IllegalStateException(neverCompletedSo);
        }
    }

    @Override
    public boolean waitFor(long timeout, TimeUnit unit) throws InterruptedException {
        try {
            status.get(timeout, unit);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        } catch (ExecutionException neverCompletedSo) {
            throw new IllegalStateException(neverCompletedSo);
        }
    }

    @Override
    public int exitValue() {
        if (!status.isDone()) {
            throw new IllegalThreadStateException("the process " + handle.pid() + " has not ended");
        }
        return status.join();
    }

    @Override
    public boolean isAlive() {
        return !status.isDone();
    }

    @Override
    public void destroy() {
        handle.destroy();
    }

    @Override
    public Process destroyForcibly() {
        handle.destroyForcibly();
        return this;
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return status.thenApply(ended -> this);
    }

    @Override
    public ProcessHandle toHandle() {
        return handle;
    }

    @Override
    public long pid() {
        return handle.pid();
    }
}
