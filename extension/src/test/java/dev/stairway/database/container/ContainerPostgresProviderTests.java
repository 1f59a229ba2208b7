package dev.stairway.database.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stairway.database.ConnectionUrl;
import dev.stairway.database.DatabaseException;
import dev.stairway.database.DatabaseServer;
import dev.stairway.database.Sql;
import dev.stairway.database.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** PostgreSQL in a real container; aborted where there is no Docker. */
@Tag("slow")
class ContainerPostgresProviderTests {

    private static DatabaseServer server;

    @BeforeAll
    static void start() {
        LocalImage.assume();
        server = ContainerProvider.postgres(LocalImage.NAME, false).start();
    }

    @AfterAll
    static void stop() {
        if (server == null) {
            return;
        }
        long before = containers();
        server.close();
        server.close();
        assertThat(containers()).isEqualTo(before - 1);
    }

    private static long containers() {
        return DockerClientFactory.lazyClient().listContainersCmd().withShowAll(true).exec().stream()
                .filter(container -> container.getImage().equals(LocalImage.NAME))
                .count();
    }

    @Test
    void says_the_exact_version_and_the_image() {
        assertThat(server.description()).matches("PostgreSQL 18\\.\\d+, container " + LocalImage.NAME);
        assertThat(server.startTime()).isBetween(Duration.ofMillis(100), Duration.ofMinutes(2));
    }

    @Test
    void makes_and_copies_databases_like_any_other_server() {
        try (TestDatabase original = server.create("walk")) {
            Sql.run(original, "create table threads (id int primary key); insert into threads values (1)");
            try (TestDatabase copy = server.copy(original, "at")) {
                assertThat(Sql.text(copy, "select count(*) from threads")).isEqualTo("1");
            }
        }
    }

    @Test
    void is_set_up_as_the_embedded_one() {
        try (TestDatabase database = server.create("settings")) {
            assertThat(Sql.text(database, "show fsync")).isEqualTo("off");
            assertThat(Sql.text(database, "show max_locks_per_transaction")).isEqualTo("256");
            assertThat(Sql.text(database, "select reset_val from pg_settings where name = 'log_timezone'"))
                    .isEqualTo("UTC");
            assertThat(Sql.text(database, "select upper('é') || ('Z' < 'a')")).isEqualTo("Étrue");
        }
    }

    @Test
    void an_image_that_cannot_be_pulled_is_named() {
        assertThatThrownBy(() -> ContainerProvider.postgres("stairway/nobody-has-this:1", false)
                        .start())
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith(
                        "the image stairway/nobody-has-this:1 is not on this machine and cannot be pulled: ")
                .hasMessageContaining("To fix:    see what 'docker pull stairway/nobody-has-this:1' says");
    }

    @Test
    void an_image_whose_program_ends_shows_its_last_lines() {
        assertThatThrownBy(ContainerPostgresProviderTests::startWithoutPassword)
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(" cannot start: ")
                .hasMessageContaining("\nLog:\n")
                .hasMessageContaining("POSTGRES_PASSWORD: is not set")
                .hasMessageNotContaining("secret");
    }

    /** Either Docker sees at once that the program has ended, or whoever waits for the server's answer does. */
    private static void startWithoutPassword() {
        DatabaseContainer wrong = new DatabaseContainer(LocalImage.NAME, 5432, Map.of(), List.of("postgres"));
        try (RunningContainer container = ContainerEngine.connect("a test").start(wrong)) {
            ConnectionUrl url = new ConnectionUrl("postgresql", "localhost", container.port(), "a", "a", "secret");
            FirstAnswer.await(new PostgresContainer(), url, container, "PostgreSQL");
        }
    }
}
