package dev.stairway.sample;

import dev.stairway.database.container.ContainerProvider;
import dev.stairway.junit.Alembic;
import dev.stairway.junit.AlsoRun;
import dev.stairway.junit.MigrationTest;
import dev.stairway.junit.MySql;
import dev.stairway.junit.SeedData;
import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The gateway on MySQL, in a container of an image that is made here; a project would name {@code mysql:8.4}. {@link SolaceGateway} says
 * all that holds.
 */
@MigrationTest
@MySql(container = SolaceOnMySqlMigrationTest.IMAGE)
@Alembic(
        value = "solace/alembic.ini",
        environment = "DATABASE_URL=${url}",
        requirements = "solace/requirements-mysql.txt")
@AlsoRun(offline = true)
@SeedData(at = "d5b3f8f2e9a0", sql = SolaceGateway.CONVERSATIONS)
@Tag("slow")
@EnabledIf(
        value = "isThere",
        disabledReason = "not examined: there is no image stairway/mysql:local; make it with .ci/debian-image.sh mysql")
class SolaceOnMySqlMigrationTest implements SolaceGateway {

    static final String IMAGE = "stairway/mysql:local";

    /** Without Docker there is none, and the class itself says so. */
    static boolean isThere() throws IOException, InterruptedException {
        if (ContainerProvider.mysql(IMAGE, false).unavailable().isPresent()) {
            return true;
        }
        Process inspection = new ProcessBuilder("docker", "image", "inspect", IMAGE)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return inspection.waitFor() == 0;
    }
}
