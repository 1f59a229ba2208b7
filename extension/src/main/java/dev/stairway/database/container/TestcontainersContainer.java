package dev.stairway.database.container;

import dev.stairway.database.DatabaseException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** A container that Testcontainers runs, and also removes when nobody else does. */
final class TestcontainersContainer implements RunningContainer {

    /** A server's parallel workers share memory; Docker's own limit is 64 MiB. */
    private static final long SHARED_MEMORY = 256L * 1024 * 1024;

    private final GenericContainer<?> container;
    private final int port;
    private final PrintedLines printed = new PrintedLines();

    private TestcontainersContainer(GenericContainer<?> container, int port) {
        this.container = container.withLogConsumer(printed);
        this.port = port;
    }

    static RunningContainer start(DatabaseContainer wanted) {
        GenericContainer<?> container = new GenericContainer<>(DockerImageName.parse(wanted.image()))
                .withExposedPorts(wanted.port())
                .withEnv(wanted.environment())
                .withSharedMemorySize(SHARED_MEMORY)
                .waitingFor(new Unawaited());
        if (!wanted.command().isEmpty()) {
            container.withCommand(wanted.command().toArray(String[]::new));
        }
        TestcontainersContainer running = new TestcontainersContainer(container, wanted.port());
        try {
            container.start();
            return running;
        } catch (RuntimeException e) {
            DatabaseException failure =
                    new DatabaseException("""
                    the %s cannot start: %s
                    Log:
                    %s
                    To fix:    see the log, and whether the image runs with 'docker run'""".formatted(wanted, e.getMessage(), running.lastLines()), e);
            running.close();
            throw failure;
        }
    }

    @Override
    public String host() {
        return container.getHost();
    }

    @Override
    public int port() {
        return container.getMappedPort(port);
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    @Override
    public String lastLines() {
        return printed.text();
    }

    @Override
    public void close() {
        container.stop();
    }

    /** Whether the server answers is asked in the server's own language, not by what an image happens to print. */
    private static final class Unawaited extends AbstractWaitStrategy {

        @Override
        protected void waitUntilReady() {}
    }
}
