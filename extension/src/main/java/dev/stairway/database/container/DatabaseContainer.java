package dev.stairway.database.container;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A database server to be run in a container.
 *
 * @param image the image with its tag: {@code postgres:18}
 * @param port the port that the server listens at inside the container
 * @param environment variables of the container; passwords are among them, so that they stand in no command
 * @param command the command with its arguments, as the image's entry point takes it; empty for the image's own
 */
record DatabaseContainer(String image, int port, Map<String, String> environment, List<String> command) {

    DatabaseContainer {
        Objects.requireNonNull(image, "image");
        environment = Map.copyOf(environment);
        command = List.copyOf(command);
    }

    /** The image; the environment is not shown. */
    @Override
    public String toString() {
        return "container " + image;
    }
}
