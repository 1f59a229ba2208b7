package dev.stairway.database.container;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The image that tests with containers use; {@code .ci/docker-image.sh} makes it. */
public final class LocalImage {

    /** Its name. */
    public static final String NAME = "stairway/postgres:18-local";

    private LocalImage() {}

    /** Aborts the test, with the reason, where there is no Docker or no such image. */
    public static void assume() {
        Docker.here().missing().ifPresent(reason -> Assumptions.abort("not examined: " + reason));
        Assumptions.assumeTrue(
                isHere(), "not examined: there is no image " + NAME + "; make it with .ci/docker-image.sh");
    }

    private static boolean isHere() {
        try {
            Process inspect = new ProcessBuilder("docker", "image", "inspect", NAME)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return inspect.waitFor(20, TimeUnit.SECONDS) && inspect.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
