package dev.stairway.database.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.stairway.database.DatabaseException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** Docker as Testcontainers found it. Loaded only where Testcontainers is on the class path. */
final class ContainerEngine {

    /** Testcontainers pulls small images of its own, and tries for minutes when it cannot. */
    private static final Duration FIRST_CONTACT = Duration.ofSeconds(60);

    private static final Duration PULL = Duration.ofMinutes(10);

    private final DockerClient client;

    private ContainerEngine(DockerClient client) {
        this.client = client;
    }

    /** @throws DatabaseException when Testcontainers does not get along with Docker */
    static ContainerEngine connect(String what) {
        CompletableFuture<DockerClient> contact = new CompletableFuture<>();
        Thread thread = new Thread(() -> contact(contact), "stairway-docker");
        thread.setDaemon(true);
        thread.start();
        try {
            return new ContainerEngine(contact.get(FIRST_CONTACT.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw failure(what, String.valueOf(cause.getMessage()), cause);
        } catch (TimeoutException e) {
            throw failure(what, "Testcontainers is not ready after " + FIRST_CONTACT.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while waiting for Docker", e);
        }
    }

    private static void contact(CompletableFuture<DockerClient> contact) {
        try {
            contact.complete(DockerClientFactory.instance().client());
        } catch (Throwable e) {
            contact.completeExceptionally(e);
        }
    }

    private static DatabaseException failure(String what, String reason, Throwable cause) {
        return new DatabaseException("""
                %s cannot start: Docker answers, but Testcontainers does not get along with it: %s
                To fix:    see what Testcontainers logs; where it can pull no image of its own, set TESTCONTAINERS_RYUK_DISABLED=true, and inside of a container also TESTCONTAINERS_HOST_OVERRIDE""".formatted(what, reason), cause);
    }

    /**
     * Sees to it that an image is there.
     *
     * @throws DatabaseException when it is not, and cannot be pulled; it is tried once
     */
    void fetch(String image) {
        if (isHere(image)) {
            return;
        }
        System.out.printf("Stairway · Pulling the image %s (first time only) ...%n", image);
        try {
            if (!client.pullImageCmd(image).start().awaitCompletion(PULL.toSeconds(), TimeUnit.SECONDS)) {
                throw unpulled(image, "it is not done after " + PULL.toMinutes() + " minutes", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("interrupted while pulling " + image, e);
        } catch (DatabaseException e) {
            throw e;
        } catch (RuntimeException e) {
            throw unpulled(image, String.valueOf(e.getMessage()).strip(), e);
        }
    }

    private boolean isHere(String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    private static DatabaseException unpulled(String image, String reason, @Nullable Throwable cause) {
        return new DatabaseException("""
                the image %s is not on this machine and cannot be pulled: %s
                To fix:    see what 'docker pull %s' says: a wrong name, a registry that needs 'docker login', or no network; or build or load it under this name""".formatted(image, reason, image), cause);
    }

    /** Starts a container, whose server need not answer yet. */
    RunningContainer start(DatabaseContainer container) {
        fetch(container.image());
        return TestcontainersContainer.start(container);
    }
}
