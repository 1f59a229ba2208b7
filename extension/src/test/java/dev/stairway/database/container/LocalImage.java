package dev.stairway.database.container;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * An image that tests with containers use.
 *
 * @param name its name
 * @param script the script that makes it
 */
public record LocalImage(String name, String script) {

    /** The name of that of PostgreSQL. */
    public static final String NAME = "stairway/postgres:18-local";

    /** Debian's MySQL. */
    public static final LocalImage MYSQL = new LocalImage("stairway/mysql:local", ".ci/debian-image.sh mysql");

    /** Debian's MariaDB, which is older than the embedded one. */
    public static final LocalImage MARIADB = new LocalImage("stairway/mariadb:local", ".ci/debian-image.sh mariadb");

    private static final LocalImage POSTGRES = new LocalImage(NAME, ".ci/docker-image.sh");

    /** Aborts the test, with the reason, where there is no Docker or no image of PostgreSQL. */
    public static void assume() {
        POSTGRES.assumeThere();
    }

    /** Aborts the test, with the reason, where there is no Docker or no such image. */
    public void assumeThere() {
        Docker.here().missing().ifPresent(reason -> Assumptions.abort("not examined: " + reason));
        Assumptions.assumeTrue(isHere(), "not examined: there is no image " + name + "; make it with " + script);
    }

    private boolean isHere() {
        try {
            Process inspect = new ProcessBuilder("docker", "image", "inspect", name)
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
